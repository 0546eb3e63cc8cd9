import { type BodyRef, checkDuty, type Duty, emptyDuty } from "../../../../shared/domain/duties";
import type { ParentView } from "../state";

/** What is wrong with a duty, or unusual about it. */
export type DutyRefusal = ReturnType<typeof checkDuty>[number];

/** The days a duty of the programme is held against. */
export type DutyContext = Parameters<typeof checkDuty>[1];

/** The first day on which any of the parent plans was issued: nothing is due before it. */
export function earliestIssue(parents: readonly ParentView[]): string | null {
  const issued = parents.flatMap(({ register }) => (register.date === null ? [] : [register.date]));
  return issued.sort()[0] ?? null;
}

/** What a change would make impossible that was not so before: an old fault does not hold up mending another field. */
export function newRefusals(before: Duty, after: Duty, context: DutyContext): readonly DutyRefusal[] {
  const known = new Set(checkDuty(before, context).map(keyOf));
  return checkDuty(after, context).filter((found) => found.weight === "refused" && !known.has(keyOf(found)));
}

/** A refusal told once, however often it was found. */
export function withoutRepeats(refusals: readonly DutyRefusal[]): readonly DutyRefusal[] {
  return [...new Map(refusals.map((refusal) => [keyOf(refusal), refusal])).values()];
}

/** Identifies a refusal: its code and the words of its sentence. */
export function keyOf({ code, params }: DutyRefusal): string {
  return [code, ...Object.values(params)].join(" ");
}

/** The co-ordinating bodies with others added; one that leads or is there already is left out, and it is told. */
export function withCoordinating(
  { lead, coordinating }: Pick<Duty, "lead" | "coordinating">,
  others: readonly BodyRef[],
): { readonly coordinating: Duty["coordinating"]; readonly refusals: readonly DutyRefusal[] } {
  const kept = [...coordinating];
  const refusals: DutyRefusal[] = [];
  for (const body of others) {
    const found = faultsOf(lead, [...kept, body]).slice(faultsOf(lead, kept).length);
    if (found.length === 0) kept.push(body);
    refusals.push(...found);
  }
  return { coordinating: kept, refusals };
}

/** A body that comes to lead no longer co-ordinates. */
export function withLead(duty: Duty, lead: BodyRef | null): Pick<Duty, "lead" | "coordinating"> {
  return { lead, coordinating: duty.coordinating.filter((body) => faultsOf(lead, [body]).length === 0) };
}

/** True when the lead that is told on leaving was taken before, and the duty has another one by now: that one stays. */
export function isOvertaken(duty: Pick<Duty, "lead">, lead: BodyRef | null, isNew: boolean): boolean {
  return !isNew && duty.lead?.name !== lead?.name;
}

function faultsOf(lead: BodyRef | null, coordinating: readonly BodyRef[]): readonly DutyRefusal[] {
  return checkDuty({ ...emptyDuty, lead, coordinating: [...coordinating] }, { parentIssued: null });
}
