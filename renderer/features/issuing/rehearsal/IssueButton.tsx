import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { bareNumber } from "../../../../shared/domain/issuing/numbers";
import { type IssueRehearsal, type IssuingView, office, useServiceData } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { useRemembered } from "../../../ui/remembered";
import { useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { Note, WhoLine } from "../fields";
import { useRehearsal } from "../use-issuing";
import { countsOf } from "./groups";

/** The last step; there only when nothing stops it. The dialog outlives the button, which goes as soon as it is done. */
export function IssueButton({ view }: { view: IssuingView }) {
  const [rehearsed, setRehearsed] = useState<IssueRehearsal | null>(null);
  return (
    <>
      {view.stage === "approved" && <ReadyButton programmeId={view.programmeId} onOpen={setRehearsed} />}
      {rehearsed && <IssueDialog view={view} rehearsed={rehearsed} onClose={() => setRehearsed(null)} />}
    </>
  );
}

interface ReadyButtonProps {
  readonly programmeId: string;
  onOpen(rehearsed: IssueRehearsal): void;
}

function ReadyButton({ programmeId, onOpen }: ReadyButtonProps) {
  const text = useText();
  const { value } = useRehearsal(programmeId);
  if (!value || countsOf(value.findings).stops > 0) return null;
  return (
    <Button appearance="primary" onClick={() => onOpen(value)}>
      {text("issuing.issue")}
    </Button>
  );
}

interface IssueDialogProps {
  readonly view: IssuingView;
  readonly rehearsed: IssueRehearsal;
  onClose(): void;
}

const rememberedKey = "issuing.issue-who";

/** Issues what was rehearsed when the dialog opened, and nothing else. */
function IssueDialog({ view: { programmeId, number }, rehearsed, onClose }: IssueDialogProps) {
  const [named] = useState(number?.shown);
  const text = useText();
  const toast = useToast();
  const submission = useSubmission();
  const { values, remember } = useRemembered();
  const before = values[rememberedKey];
  const [typed, setTyped] = useState({ who: typeof before === "string" ? before : "", note: "" });
  const [isTried, setTried] = useState(false);
  const { warns } = countsOf(rehearsed.findings);
  const shown = named ? bareNumber(named) : text("issuing.material");
  const submit = async () => {
    setTried(true);
    const [who, note] = [typed.who.trim(), typed.note.trim()];
    if (who === "" || (warns > 0 && note === "")) return;
    const call = { programmeId, seal: rehearsed.seal, who, note };
    if (!(await submission.send(() => office().issuing.issue(call)))) return;
    remember(rememberedKey, who);
    toast({ title: text("issuing.issue-done", { shown }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("issuing.issue-title", { shown })}
      action={text("issuing.issue")}
      {...{ submission, onClose }}
      onSubmit={() => void submit()}
    >
      <Summary programmeId={programmeId} pages={rehearsed.pages} />
      <WhoLine
        label={text("issuing.issue-who")}
        value={typed.who}
        isTried={isTried}
        onChange={(who) => setTyped({ ...typed, who })}
      />
      <Note
        label={warns > 0 ? text("issuing.issue-pass", { count: warns }) : text("issuing.issue-note")}
        value={typed.note}
        isRequired={warns > 0}
        isTried={isTried}
        onChange={(note) => setTyped({ ...typed, note })}
      />
    </FormDialog>
  );
}

function Summary({ programmeId, pages }: { programmeId: string; pages: number }) {
  const text = useText();
  const { value } = useServiceData(
    `issuing.details ${programmeId}`,
    (client, signal) => client.programmes.get({ id: programmeId }, { signal }),
    ["programme.changed"],
  );
  const date = value?.details.date;
  return (
    <p className="issuing-hint">
      {text("issuing.issue-hint", { pages, date: date ? formatDate(date) : "" })}
    </p>
  );
}
