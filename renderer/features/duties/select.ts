import { daysBetween } from "../../../shared/domain/dates";
import { searchKey } from "../../../shared/domain/folding";
import { compareVietnamese } from "../../../shared/text/format";
import type { DutyRow } from "../../client";

/** Where a duty stands against today, by its date alone. */
export const dueStates = ["late", "today", "soon", "later", "none"] as const;
export type DueState = (typeof dueStates)[number];

/** The columns the table can be ordered by. */
export const sortColumns = ["due", "text", "lead", "product", "programme"] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What the filter bar asks for; an empty lead or state means all, `noLead` those without one. */
export interface DutyFilter {
  readonly query: string;
  readonly lead: string;
  readonly state: DueState | "";
  readonly sort: SortColumn;
  readonly isDescending: boolean;
}

/** The filter that shows everything, the earliest due first. */
export const openFilter: DutyFilter = { query: "", lead: "", state: "", sort: "due", isDescending: false };

/** Stands in the lead filter for duties without a lead body; no body can be called so. */
export const noLead = "\u0000";

/** A duty with its folded text, so that filtering does not fold again at every key. */
export interface KeyedDuty {
  readonly duty: DutyRow;
  readonly key: string;
}

const soonDays = 30;
const endOfTime = "9999";

/** Days until a duty is due: negative when late, null without a date. `today` is an ISO day. */
export function daysLeft(duty: DutyRow, today: string): number | null {
  return duty.due === null ? null : daysBetween(today, duty.due);
}

/** The state a duty is filtered by. */
export function dueState(duty: DutyRow, today: string): DueState {
  const days = daysLeft(duty, today);
  if (days === null) return "none";
  if (days < 0) return "late";
  if (days === 0) return "today";
  return days <= soonDays ? "soon" : "later";
}

/** Folds what a duty is found by. */
export function keyDuties(duties: readonly DutyRow[]): readonly KeyedDuty[] {
  return duties.map((duty) => ({ duty, key: searchKey(foundBy(duty).join(" ")) }));
}

/** The duties a filter lets through, in its order; equal ones keep the order of their programmes. */
export function selectDuties(
  keyed: readonly KeyedDuty[],
  filter: DutyFilter,
  today: string,
): readonly DutyRow[] {
  const words = searchKey(filter.query).split(" ");
  const found = keyed.flatMap(({ duty, key }) =>
    isWanted(duty, filter, today) && words.every((word) => key.includes(word)) ? [duty] : [],
  );
  const order = orders[filter.sort];
  const sign = filter.isDescending ? -1 : 1;
  return found.sort((a, b) => sign * order(a, b));
}

/** The lead bodies that occur, in Vietnamese order. */
export function leadsOf(duties: readonly DutyRow[]): readonly string[] {
  const names = new Set(duties.map((duty) => duty.lead));
  return [...names].filter((name) => name !== "").sort(compareVietnamese);
}

/** The duties programme by programme, in the order in which the programmes first occur. */
export function byProgramme(duties: readonly DutyRow[]): readonly (readonly DutyRow[])[] {
  const groups = new Map<string, DutyRow[]>();
  for (const duty of duties) {
    const group = groups.get(duty.programmeId) ?? [];
    group.push(duty);
    groups.set(duty.programmeId, group);
  }
  return [...groups.values()];
}

const orders: Readonly<Record<SortColumn, (a: DutyRow, b: DutyRow) => number>> = {
  due: (a, b) => compareDays(a.due ?? endOfTime, b.due ?? endOfTime),
  text: (a, b) => compareVietnamese(a.text, b.text),
  lead: (a, b) => compareVietnamese(a.lead, b.lead),
  product: (a, b) => compareVietnamese(a.product, b.product),
  programme: (a, b) => compareVietnamese(a.programmeTitle, b.programmeTitle),
};

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function isWanted(duty: DutyRow, { lead, state }: DutyFilter, today: string): boolean {
  const isLead = lead === "" || duty.lead === (lead === noLead ? "" : lead);
  return isLead && (state === "" || dueState(duty, today) === state);
}

function foundBy({ text, lead, coordinating, person, product, programmeTitle, dueShown }: DutyRow) {
  return [text, lead, ...coordinating, person, product, programmeTitle, dueShown];
}
