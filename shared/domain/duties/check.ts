import { formatDate, type PlanDate, parsePlanDate } from "../dates";
import { searchKey } from "../folding";
import type { BodyRef, Duty } from "./duty";

/** Days (ISO) a duty is held against; null or absent means not known. */
interface DutyContext {
  readonly parentIssued: string | null;
  readonly periodEnd?: string | null;
  readonly termEnd?: string | null;
}

/**
 * What is wrong with a duty: the field it is about and the words for its sentence. `weight` "refused" is impossible and
 * must not be stored; "warning" is unusual and stays the office's decision (a due date beyond the period of the
 * programme or the term is lawful, since programmes look ahead to 2030 and 2045).
 */
interface DutyRefusal {
  readonly code:
    | "due-before-start"
    | "date-before-parent"
    | "lead-also-coordinating"
    | "coordinating-twice"
    | "due-after-period"
    | "due-after-term";
  readonly field: "lead" | "coordinating" | "start" | "due";
  readonly weight: "refused" | "warning";
  readonly params: Readonly<Record<string, string>>;
}

/** Everything wrong with a duty, in the order of its fields; empty when it may be stored as it is. */
export function checkDuty(duty: Duty, context: DutyContext): readonly DutyRefusal[] {
  return [...checkBodies(duty), ...checkDates(duty, context)];
}

function checkBodies({ lead, coordinating }: Duty): readonly DutyRefusal[] {
  return coordinating.flatMap((body, at): readonly DutyRefusal[] => {
    const params = { name: body.name };
    const refused = { field: "coordinating", weight: "refused", params } as const;
    if (lead && isSameBody(lead, body)) return [{ code: "lead-also-coordinating", ...refused }];
    const isRepeat = coordinating.slice(0, at).some((earlier) => isSameBody(earlier, body));
    return isRepeat ? [{ code: "coordinating-twice", ...refused }] : [];
  });
}

function checkDates({ start, due }: Duty, context: DutyContext): readonly DutyRefusal[] {
  return [
    ...beforeParent("start", start, context.parentIssued),
    ...beforeParent("due", due, context.parentIssued),
    ...beforeStart(start, due),
    ...dueAfter("due-after-period", due, context.periodEnd ?? null),
    ...dueAfter("due-after-term", due, context.termEnd ?? null),
  ];
}

function beforeParent(
  field: "start" | "due",
  date: PlanDate | null,
  issued: string | null,
): readonly DutyRefusal[] {
  if (!date || issued === null || lastDay(date) >= issued) return [];
  const params = { date: date.shown, issued: formatDate(issued) };
  return [{ code: "date-before-parent", field, weight: "refused", params }];
}

/** A start of a whole period ("năm 2026") counts from its first day but is only too early when all of it is. */
function lastDay({ date, shown }: PlanDate): string {
  const read = parsePlanDate(shown, { today: date });
  return read.ok ? read.value.date : date;
}

function beforeStart(start: PlanDate | null, due: PlanDate | null): readonly DutyRefusal[] {
  if (!start || !due || due.date >= start.date) return [];
  const params = { start: start.shown, due: due.shown };
  return [{ code: "due-before-start", field: "due", weight: "refused", params }];
}

function dueAfter(
  code: "due-after-period" | "due-after-term",
  due: PlanDate | null,
  end: string | null,
): readonly DutyRefusal[] {
  if (!due || end === null || due.date <= end) return [];
  return [{ code, field: "due", weight: "warning", params: { date: due.shown, end: formatDate(end) } }];
}

function isSameBody(a: BodyRef, b: BodyRef): boolean {
  if (a.bodyId !== null && b.bodyId !== null) return a.bodyId === b.bodyId;
  return searchKey(a.name).trim() === searchKey(b.name).trim();
}
