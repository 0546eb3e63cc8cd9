import { useState } from "react";
import { bareNumber } from "../../../../shared/domain/issuing/numbers";
import { type IssuingView, office } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { useRemembered } from "../../../ui/remembered";
import { useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { WhoLine } from "../fields";

interface TakeDialogProps {
  readonly programmeId: string;
  readonly proposal: NonNullable<IssuingView["proposal"]>;
  onClose(): void;
}

/** Under what the page remembers who took a number last. */
export const rememberedKey = "issuing.number-by";

/** Takes the number that was proposed when the dialog opened; one taken meanwhile is refused, never doubled. */
export function TakeDialog({ programmeId, proposal, onClose }: TakeDialogProps) {
  const text = useText();
  const { next } = proposal;
  const shown = bareNumber(proposal.shown);
  const toast = useToast();
  const submission = useSubmission();
  const { values, remember } = useRemembered();
  const before = values[rememberedKey];
  const [by, setBy] = useState(typeof before === "string" ? before : "");
  const [isTried, setTried] = useState(false);
  const title = text("issuing.number-take", { shown });
  const submit = async () => {
    setTried(true);
    if (by.trim() === "") return;
    const call = { programmeId, number: next, by: by.trim() };
    if (!(await submission.send(() => office().issuing.reserveNumber(call)))) return;
    remember(rememberedKey, by.trim());
    toast({ title: text("issuing.number-taken", { shown }) });
    onClose();
  };
  return (
    <FormDialog title={title} action={title} {...{ submission, onClose }} onSubmit={() => void submit()}>
      <WhoLine label={text("issuing.number-by")} value={by} isTried={isTried} onChange={setBy} />
    </FormDialog>
  );
}
