import { Button } from "@fluentui/react-components";
import { formatDate } from "../../../../shared/domain/dates";
import { bodyNotice } from "../../../../shared/domain/directory";
import { useOffice } from "../../../client";
import { useText } from "../../../ui/use-text";
import { type DutyRefusal, keyOf } from "./duty-changes";
import type { DutyEditing } from "./use-duty-editing";

/** Under the lead body: the question what a second lead is, a body that does not exist now, and refusals. */
export function LeadNotes({ editing }: { editing: DutyEditing }) {
  return (
    <>
      <SecondLead editing={editing} />
      <EndedBody editing={editing} />
      <RefusalNotes refusals={editing.refusals} field="lead" />
    </>
  );
}

/** What was refused or is unusual about one field. */
export function RefusalNotes({
  refusals,
  field,
}: {
  refusals: readonly DutyRefusal[];
  field: DutyRefusal["field"];
}) {
  const text = useText();
  return refusals
    .filter((refusal) => refusal.field === field)
    .map((refusal) => (
      <p key={keyOf(refusal)} role="alert" className={`drafting-note drafting-note-${refusal.weight}`}>
        {text(`drafting.refusal.${refusal.code}`, refusal.params)}
      </p>
    ));
}

function SecondLead({ editing: { secondLead, answerSecondLead } }: { editing: DutyEditing }) {
  const text = useText();
  if (!secondLead) return null;
  const others = secondLead.others.map((body) => body.name).join(", ");
  return (
    <p role="alert" className="drafting-note drafting-note-warning">
      {text("drafting.duty.two-leads", { lead: secondLead.lead.name, others })}
      <Button size="small" onClick={() => answerSecondLead(true)}>
        {text("drafting.duty.they-coordinate")}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => answerSecondLead(false)}>
        {text("drafting.duty.leave-out")}
      </Button>
    </p>
  );
}

function EndedBody({ editing: { duty, change, on } }: { editing: DutyEditing }) {
  const text = useText();
  const { bodies } = useOffice();
  const body = bodies.find(({ id }) => id === duty.lead?.bodyId);
  const notice = body && bodyNotice(bodies, body, on);
  if (!notice) return null;
  const { successor } = notice;
  const name = body.name;
  return (
    <p role="alert" className="drafting-note drafting-note-warning">
      {text(`drafting.duty.${notice.code}`, { name, date: formatDate(notice.date) })}
      {successor && (
        <Button size="small" onClick={() => change({ lead: { bodyId: successor.id, name: successor.name } })}>
          {text("drafting.duty.use-successor", { name: successor.name })}
        </Button>
      )}
    </p>
  );
}
