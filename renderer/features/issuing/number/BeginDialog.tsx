import { useState } from "react";
import { office, type SeriesView } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { Line } from "../fields";

interface BeginDialogProps {
  readonly series: SeriesView["series"];
  readonly first: number;
  onClose(): void;
}

/** Sets the number an unused series begins with. */
export function BeginDialog({ series, first, onClose }: BeginDialogProps) {
  const text = useText();
  const toast = useToast();
  const submission = useSubmission();
  const [typed, setTyped] = useState(String(first));
  const [isTried, setTried] = useState(false);
  const wanted = /^\d{1,5}$/u.test(typed.trim()) ? Number(typed) : 0;
  const submit = async () => {
    setTried(true);
    if (wanted < 1) return;
    if (!(await submission.send(() => office().issuing.beginSeries({ series, first: wanted })))) return;
    toast({ title: text("issuing.number-begun", { first: wanted }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("issuing.number-begin-title")}
      action={text("frame.save")}
      {...{ submission, onClose }}
      onSubmit={() => void submit()}
    >
      <p className="issuing-hint">{text("issuing.number-begin-hint")}</p>
      <Line
        label={text("issuing.number-begin-field")}
        value={typed}
        problem={isTried && wanted < 1 ? text("issuing.number-begin-wrong") : ""}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
