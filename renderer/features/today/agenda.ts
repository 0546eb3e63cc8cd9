import { daysBetween, formatDate } from "../../../shared/domain/dates";
import type { DutyRow } from "../../client";

/** A duty that calls for attention; `days` is negative when it is late. */
export interface DueDuty {
  readonly duty: DutyRow;
  readonly days: number;
}

/** One week of the coming quarter and how many duties fall due in it; `first` is its first day (ISO). */
export interface Week {
  readonly first: string;
  readonly shown: string;
  readonly count: number;
}

const aheadDays = 30;
const weekCount = 13;
const daysInWeek = 7;

/** Late duties and those due within 30 days, the longest overdue first. `today` is an ISO day. */
export function dueDuties(duties: readonly DutyRow[], today: string): readonly DueDuty[] {
  return duties
    .flatMap((duty) => (duty.due === null ? [] : [{ duty, days: daysBetween(today, duty.due) }]))
    .filter(({ days }) => days <= aheadDays)
    .sort((a, b) => a.days - b.days);
}

/** The coming thirteen weeks, counted from today in steps of seven days. */
export function weeksAhead(duties: readonly DutyRow[], today: string): readonly Week[] {
  const counts = new Array<number>(weekCount).fill(0);
  for (const { due } of duties) {
    if (due === null) continue;
    const week = Math.floor(daysBetween(today, due) / daysInWeek);
    if (week in counts) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts.map((count, week) => {
    const first = laterDay(today, week * daysInWeek);
    return { first, shown: formatDate(first).slice(0, 5), count };
  });
}

function laterDay(day: string, days: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}
