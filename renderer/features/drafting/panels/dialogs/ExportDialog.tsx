import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  ProgressBar,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { shell } from "../../../../client";
import { Notice, RefusalNotice } from "../../../../ui/Notice";
import { useText } from "../../../../ui/use-text";
import { ExportChecklist } from "./ExportChecklist";
import { useExport } from "./use-export";

/** What will be printed and what is still missing, then the document itself. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { state, name, setName, run, cancel } = useExport();
  const isRunning = state.status === "running";
  return (
    <DialogBody>
      <DialogTitle>{text("exports.title")}</DialogTitle>
      <DialogContent className="drafting-form">
        <ExportChecklist />
        <Field label={text("exports.file-name")}>
          <Input value={name ?? ""} onChange={(_, { value }) => setName(value)} />
        </Field>
        <div aria-live="polite" className="drafting-export-state">
          {isRunning && <LateProgress />}
          {state.status === "saved" && <Saved name={state.name} path={state.path} />}
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
          {text(state.status === "saved" || state.status === "refused" ? "exports.again" : "exports.run")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function Saved({ name, path }: { name: string; path: string | null }) {
  const text = useText();
  if (path === null) return <Notice intent="success">{text("exports.downloaded", { name })}</Notice>;
  const action = { label: text("exports.open-folder"), run: () => shell.showInFolder(path) };
  return (
    <Notice intent="success" action={action}>
      {text("exports.saved", { name })}
    </Notice>
  );
}

const patienceMs = 500;

function LateProgress() {
  const text = useText();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <Field validationMessage={text("exports.running")} validationState="none">
      <ProgressBar aria-label={text("exports.running")} />
    </Field>
  );
}
