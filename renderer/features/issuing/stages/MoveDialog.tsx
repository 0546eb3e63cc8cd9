import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { type IssuingView, office, useOffice } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { localDay } from "../../../ui/local-day";
import { useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { DayLine, Note, typedDay, WhoLine } from "../fields";

interface MoveDialogProps {
  readonly programmeId: string;
  readonly move: IssuingView["moves"][number];
  readonly title: string;
  onClose(): void;
}

/** One step: the day, who took it, and the reason when it goes back. */
export function MoveDialog({ programmeId, move: { to, needsReason }, title, onClose }: MoveDialogProps) {
  const text = useText();
  const toast = useToast();
  const { unit } = useOffice();
  const submission = useSubmission();
  const [typed, setTyped] = useState({ on: formatDate(localDay()), who: unit?.name ?? "", note: "" });
  const [isTried, setTried] = useState(false);
  const change = (given: Partial<typeof typed>) => setTyped({ ...typed, ...given });
  const submit = async () => {
    setTried(true);
    const on = typedDay(typed.on);
    const isWhole = typed.who.trim() !== "" && (!needsReason || typed.note.trim() !== "");
    if (!on || !isWhole || to === "issued") return;
    const call = { programmeId, to, on, who: typed.who, note: typed.note };
    if (!(await submission.send(() => office().issuing.move(call)))) return;
    toast({ title: text("issuing.moved", { stage: text(`issuing.stage.${to}`) }) });
    onClose();
  };
  return (
    <FormDialog title={title} action={title} {...{ submission, onClose }} onSubmit={() => void submit()}>
      <DayLine
        label={text("issuing.move-on")}
        value={typed.on}
        isRequired
        isTried={isTried}
        onChange={(on) => change({ on })}
      />
      <WhoLine
        label={text("issuing.move-who")}
        value={typed.who}
        isTried={isTried}
        onChange={(who) => change({ who })}
      />
      <Note
        label={text(needsReason ? "issuing.move-reason" : "issuing.move-note")}
        value={typed.note}
        isRequired={needsReason}
        isTried={isTried}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
