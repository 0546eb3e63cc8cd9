import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { type PlanDate, parsePlanDate } from "../../../../shared/domain/dates";
import type { AskedBody } from "../../../../shared/domain/opinions/asked";
import { office } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { localDay } from "../../../ui/local-day";
import { type Submission, useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useAttempt, useToast } from "../../../ui/use-toast";

interface AskDialogProps {
  readonly programmeId: string;
  onClose(): void;
}

/** Who is asked for comment, one a line, and until when, typed as the due date of a duty is. */
export function AskDialog({ programmeId, onClose }: AskDialogProps) {
  const text = useText();
  const [typed, setTyped] = useState({ names: "", due: "" });
  const [isTried, setTried] = useState(false);
  const submission = useSubmission();
  const ask = useAsk(programmeId, submission, onClose);
  const names = typed.names.split("\n").map(bareName).filter(Boolean);
  const due = parsePlanDate(typed.due, { today: localDay(), edge: "last" });
  const submit = () => {
    setTried(true);
    if (names.length > 0 && due.ok) void ask(names, due.value);
  };
  const isBlank = typed.due.trim() === "";
  const dueFault = due.ok
    ? ""
    : isBlank
      ? text("opinions.asked-until-missing")
      : text(`drafting.refusal.${due.code}`, due.params);
  return (
    <FormDialog
      title={text("opinions.asked-title")}
      action={text("opinions.asked-save")}
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        label={text("opinions.asked-names")}
        hint={text("opinions.asked-names-hint")}
        validationMessage={isTried && names.length === 0 ? text("opinions.asked-names-missing") : null}
      >
        <Textarea
          rows={7}
          value={typed.names}
          onChange={(_, { value }) => setTyped({ ...typed, names: value })}
        />
      </Field>
      <Field label={text("opinions.asked-until")} validationMessage={isTried && !due.ok ? dueFault : null}>
        <Input
          value={typed.due}
          placeholder={text("drafting.duty.date-hint")}
          onChange={(_, { value }) => setTyped({ ...typed, due: value })}
        />
      </Field>
    </FormDialog>
  );
}

function useAsk(programmeId: string, submission: Submission, onDone: () => void) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (names: readonly string[], due: PlanDate) => {
    const { opinions } = office();
    const asked: Record<"before" | "after", readonly AskedBody[]> = { before: [], after: [] };
    const ask = async () => {
      asked.before = await opinions.listAsked({ programmeId });
      asked.after = await opinions.ask({ programmeId, names: [...names], due });
    };
    if (!(await submission.send(ask))) return;
    const undo = () => void attempt(() => askedAsBefore(programmeId, asked.before, asked.after));
    toast({ title: text("opinions.asked-saved", { count: names.length }), undo });
    onDone();
  };
}

/** Takes off who was added, and gives the others their earlier dates and answers. */
async function askedAsBefore(
  programmeId: string,
  before: readonly AskedBody[],
  after: readonly AskedBody[],
): Promise<void> {
  const { opinions } = office();
  const earlier = new Map(before.map((asked) => [asked.id, asked]));
  for (const { id, due, agreedOn } of after) {
    const was = earlier.get(id);
    if (!was) await opinions.removeAsked({ programmeId, id });
    else if (was.due.date !== due.date || was.due.shown !== due.shown || was.agreedOn !== agreedOn)
      await opinions.saveAsked({ programmeId, id, due: was.due, agreedOn: was.agreedOn });
  }
}

/** A name as typed or pasted from a list of recipients, without the dash and the stop of the list. */
function bareName(line: string): string {
  return line.replace(/^[\s\-–•]+/u, "").replace(/[\s;,.]+$/u, "");
}
