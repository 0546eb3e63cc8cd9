import { useState } from "react";
import { FormDialog } from "../../ui/FormDialog";
import { useSubmission } from "../../ui/use-submission";
import { Note } from "./fields";

interface ReasonDialogProps {
  readonly title: string;
  readonly hint: string;
  /** The label of the field for the reason; without it nothing is asked. */
  readonly label?: string;
  run(reason: string): Promise<unknown>;
  onDone(): void;
  onClose(): void;
}

/** Asks once more before something that cannot be taken back, with the reason where one is kept. */
export function ReasonDialog({ title, hint, label, run, onDone, onClose }: ReasonDialogProps) {
  const submission = useSubmission();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (label && reason.trim() === "") return;
    if (!(await submission.send(() => run(reason.trim())))) return;
    onDone();
    onClose();
  };
  return (
    <FormDialog title={title} action={title} {...{ submission, onClose }} onSubmit={() => void submit()}>
      <p className="issuing-hint">{hint}</p>
      {label && <Note label={label} value={reason} isRequired isTried={isTried} onChange={setReason} />}
    </FormDialog>
  );
}
