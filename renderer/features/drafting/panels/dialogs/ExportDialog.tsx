import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  ProgressBar,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { shell } from "../../../../client";
import { Notice, RefusalNotice } from "../../../../ui/Notice";
import { useLate } from "../../../../ui/use-late";
import { useText } from "../../../../ui/use-text";
import { ExportChecklist } from "./ExportChecklist";
import { type Format, useExport } from "./use-export";

/** What will be printed and what is still missing, then the document itself. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { state, name, setName, format, choose, run, cancel } = useExport();
  const isRunning = state.status === "running";
  return (
    <DialogBody>
      <DialogTitle>{text("exports.title")}</DialogTitle>
      <DialogContent className="drafting-form">
        <ExportChecklist />
        <FormatField format={format} onChoose={choose} isDisabled={isRunning} />
        <Field label={text("exports.file-name")}>
          <Input value={name ?? ""} onChange={(_, { value }) => setName(value)} />
        </Field>
        <div aria-live="polite" className="drafting-export-state">
          {isRunning && <LateProgress />}
          {state.status === "saved" && <Saved {...state} />}
          {state.status === "refused" && <RefusalNotice error={state.error} />}
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={isRunning ? cancel : onClose}>
          {text(isRunning ? "frame.cancel" : "frame.close")}
        </Button>
        <Button
          appearance={state.status === "saved" ? "secondary" : "primary"}
          disabledFocusable={isRunning}
          onClick={() => void run()}
        >
          {state.status === "saved" || state.status === "refused"
            ? text("exports.again")
            : text("exports.run", { format: format.toUpperCase() })}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

const formats = ["docx", "pdf"] as const;

function FormatField(props: { format: Format; onChoose: (format: Format) => void; isDisabled: boolean }) {
  const { format, onChoose, isDisabled } = props;
  const text = useText();
  return (
    <Field label={text("exports.format")}>
      <RadioGroup
        layout="horizontal"
        value={format}
        disabled={isDisabled}
        onChange={(_, { value }) => onChoose(formats.find((known) => known === value) ?? format)}
      >
        {formats.map((known) => (
          <Radio key={known} value={known} label={text(`exports.format-${known}`)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

function Saved({ name, path, missing }: { name: string; path: string | null; missing: string }) {
  const text = useText();
  const lacking =
    missing === "" ? null : (
      <Notice intent="warning">{text("exports.missing-letters", { letters: missing })}</Notice>
    );
  return (
    <>
      <SavedPlace name={name} path={path} />
      {lacking}
    </>
  );
}

function SavedPlace({ name, path }: { name: string; path: string | null }) {
  const text = useText();
  if (path === null) return <Notice intent="success">{text("exports.downloaded", { name })}</Notice>;
  const action = { label: text("exports.open-folder"), run: () => shell.showInFolder(path) };
  return (
    <Notice intent="success" action={action}>
      {text("exports.saved", { name })}
    </Notice>
  );
}

function LateProgress() {
  const text = useText();
  const isLate = useLate();
  if (!isLate) return null;
  return (
    <Field validationMessage={text("exports.running")} validationState="none">
      <ProgressBar aria-label={text("exports.running")} />
    </Field>
  );
}
