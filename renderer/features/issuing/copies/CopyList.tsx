import { Button, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { bareNumber, type RegisterEntry } from "../../../../shared/domain/issuing/numbers";
import { type CopyProposal, type IssuedVersion, type OfficialCopy, office } from "../../../client";
import { localDay } from "../../../ui/local-day";
import { useText } from "../../../ui/use-text";
import { useAttempt } from "../../../ui/use-toast";
import { VoidDialog } from "../number/VoidDialog";
import { useHandOver } from "../use-hand-over";
import { CopyDialog } from "./CopyDialog";
import { useCopies, useCopyIssue } from "./use-copies";

interface CopyListProps {
  readonly programmeId: string;
  readonly version: IssuedVersion;
}

/** The copies of one issued paper, and the button that makes another. */
export function CopyList({ programmeId, version: { versionId, shown } }: CopyListProps) {
  const text = useText();
  const attempt = useAttempt();
  const [proposal, setProposal] = useState<CopyProposal | null>(null);
  const [voided, setVoided] = useState<RegisterEntry | null>(null);
  const copies = useCopies(programmeId).value?.filter((copy) => copy.versionId === versionId);
  const name = bareNumber(shown) || text("issuing.material");
  const begin = () =>
    void attempt(async () => setProposal(await office().copies.propose({ versionId, on: localDay() })));
  return (
    <div className="issuing-copies">
      <div className="issuing-section-head">
        <h4>{text("copies.title")}</h4>
        <Button size="small" aria-label={text("copies.make-of", { shown: name })} onClick={begin}>
          {text("copies.make")}
        </Button>
      </div>
      {copies?.length === 0 && <p className="issuing-hint">{text("copies.none")}</p>}
      <ul className="issuing-list" aria-label={text("copies.title")}>
        {copies?.map((copy) => (
          <CopyLine key={copy.id} copy={copy} onVoid={() => setVoided(copy.entry)} />
        ))}
      </ul>
      {proposal && <CopyDialog {...{ versionId, proposal }} onClose={() => setProposal(null)} />}
      {voided && <VoidDialog entry={voided} onClose={() => setVoided(null)} />}
    </div>
  );
}

function CopyLine({ copy, onVoid }: { copy: OfficialCopy; onVoid: () => void }) {
  const text = useText();
  const { form, request, entry } = copy;
  const shown = bareNumber(entry.shown);
  const line = text("copies.line", { form, shown, date: formatDate(request.date) });
  return (
    <li>
      <span className="issuing-paper">
        {entry.state === "voided" ? <del>{line}</del> : <strong>{line}</strong>}
        <span className="ui-quiet">
          {text(`issuing.number-state.${entry.state}`, { reason: entry.reason })}
        </span>
      </span>
      <span className="issuing-copy-actions">
        {entry.state === "reserved" && <HeldActions {...{ copy, shown, onVoid }} />}
        {entry.state === "issued" && <FileActions {...{ copy, shown }} />}
      </span>
    </li>
  );
}

interface ActionProps {
  readonly copy: OfficialCopy;
  readonly shown: string;
}

function HeldActions({ copy: { id: copyId }, shown, onVoid }: ActionProps & { onVoid(): void }) {
  const text = useText();
  const handOver = useHandOver();
  const issue = useCopyIssue();
  const [isWorking, setWorking] = useState(false);
  const run = async () => {
    setWorking(true);
    await issue(copyId, shown);
    setWorking(false);
  };
  const look = () => handOver(async () => (await office().copies.rehearse({ copyId })).pdf);
  const named = (action: string) => ({
    "aria-label": text("copies.action-of", { action, shown }),
    children: action,
  });
  return (
    <>
      {isWorking && <Spinner size="tiny" aria-label={text("copies.working")} />}
      <Button appearance="subtle" size="small" onClick={look} {...named(text("copies.look"))} />
      <Button
        size="small"
        disabledFocusable={isWorking}
        onClick={() => void run()}
        {...named(text("copies.issue"))}
      />
      <Button appearance="subtle" size="small" onClick={onVoid} {...named(text("issuing.register-void"))} />
    </>
  );
}

const formats = ["docx", "pdf"] as const;

function FileActions({ copy: { id: copyId, files }, shown }: ActionProps) {
  const text = useText();
  const handOver = useHandOver();
  return formats.map((format) => {
    const name = files.find((file) => file.name.endsWith(`.${format}`))?.name;
    const action = text("issuing.file-save", { format: format.toUpperCase() });
    return (
      name !== undefined && (
        <Button
          key={format}
          appearance="subtle"
          size="small"
          aria-label={text("copies.action-of", { action, shown })}
          onClick={() => handOver(() => office().copies.file({ copyId, name }))}
        >
          {action}
        </Button>
      )
    );
  });
}
