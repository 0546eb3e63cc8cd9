import { lastDayOf } from "./civil";
import {
  dayPeriod,
  monthPeriod,
  monthsOfYearPeriod,
  type Period,
  quarterPeriod,
  type Third,
  yearPeriod,
  yearsPeriod,
} from "./period";
import type { DateRefusal } from "./plan-date";

/** The named groups a rule's pattern caught. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** One way of writing a date: its pattern over the folded text, and the periods it can mean in a given year, in order. */
export interface DateRule {
  readonly pattern: RegExp;
  read(groups: Groups, year: number): readonly (Period | DateRefusal)[];
}

const thirdWords: Readonly<Record<string, Third>> = { dau: "đầu", giua: "giữa", cuoi: "cuối" };
const numberWords: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 },
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 },
  ...{ "muoi mot": 11, "muoi hai": 12 },
};
const quarters = [1, 2, 3, 4];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Years a "giai đoạn" can run over; more is a slip of the hand. */
const longestSpan = 30;

const third = "(?:(?<third>dau|giua|cuoi) )?";
const onlyThird = "(?<third>dau|giua|cuoi) ";
const monthWord = "(?<month>mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi)";
const inYear = "(?:(?:/| nam | )(?<year>\\d+))?";

/** The ways of writing a date, most telling first. Text is folded; every "-", "." and "/" has become "/". */
export const dateRules: readonly DateRule[] = [
  {
    pattern: whole(`(?:ngay )?(?<day>\\d{1,2})(?:/| thang | )(?<month>\\d{1,2})${inYear}`),
    read: readDay,
  },
  { pattern: whole(`(?:ngay )?(?<day>\\d{1,2}) thang ${monthWord}${inYear}`), read: readDay },
  { pattern: whole("(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})"), read: readDay },
  {
    pattern: whole(`(?<count>3|6|9|ba|sau|chin) thang (?<third>dau|cuoi)${inYear}(?: nam)?`),
    read: readMonths,
  },
  {
    pattern: whole(`${third}q(?:uy)?[ /]?(?<quarter>[iv]+|\\d+|mot|hai|ba|bon|tu)${inYear}`),
    read: readQuarter,
  },
  {
    pattern: whole(`${onlyThird}quy`),
    read: (g, year) => quarters.map((q) => quarterPeriod(year, q, thirdOf(g))),
  },
  { pattern: whole(`${third}t(?:hang)?[ /]?(?<month>\\d{1,2})${inYear}`), read: readMonth },
  { pattern: whole(`${third}thang ${monthWord}${inYear}`), read: readMonth },
  { pattern: whole("(?<month>\\d{1,2})/(?<year>\\d{4,})"), read: readMonth },
  {
    pattern: whole(`${onlyThird}thang`),
    read: (g, year) => months.map((m) => monthPeriod(year, m, thirdOf(g))),
  },
  { pattern: whole(`${third}nam (?<year>\\d+)`), read: readYear },
  { pattern: whole(`${third}(?<year>\\d{4,})`), read: readYear },
  { pattern: whole(`${onlyThird}nam`), read: readYear },
  { pattern: whole("(?:giai doan )?(?<from>\\d{4})/(?<year>\\d{4})"), read: readYears },
];

/** A refusal with its figures. */
export function refuse(code: DateRefusal["code"], params: DateRefusal["params"] = {}): DateRefusal {
  return { ok: false, code, params };
}

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, "u");
}

function readDay(groups: Groups, year: number): readonly (Period | DateRefusal)[] {
  const month = numberOf(groups.month);
  const day = Number(groups.day);
  if (!months.includes(month)) return [refuse("date-no-such-month", { month })];
  const lastDay = lastDayOf(year, month);
  if (day < 1 || day > lastDay) return [refuse("date-no-such-day", { day, month, year, lastDay })];
  return [dayPeriod(year, month, day)];
}

function readMonth(groups: Groups, year: number): readonly (Period | DateRefusal)[] {
  const month = numberOf(groups.month);
  if (!months.includes(month)) return [refuse("date-no-such-month", { month })];
  return [monthPeriod(year, month, thirdOf(groups))];
}

function readQuarter(groups: Groups, year: number): readonly (Period | DateRefusal)[] {
  const quarter = numberOf(groups.quarter);
  if (!quarters.includes(quarter))
    return [refuse("date-no-such-quarter", { quarter: groups.quarter?.toUpperCase() ?? "" })];
  return [quarterPeriod(year, quarter, thirdOf(groups))];
}

function readYear(groups: Groups, year: number): readonly Period[] {
  return [yearPeriod(year, thirdOf(groups))];
}

function readYears(groups: Groups, year: number): readonly (Period | DateRefusal)[] {
  const from = Number(groups.from);
  if (from >= year || year - from > longestSpan) return [refuse("date-not-understood")];
  return [yearsPeriod(from, year)];
}

function readMonths(groups: Groups, year: number): readonly Period[] {
  return [monthsOfYearPeriod(year, numberOf(groups.count), groups.third === "dau" ? "đầu" : "cuối")];
}

function thirdOf(groups: Groups): Third | undefined {
  return thirdWords[groups.third ?? ""];
}

function numberOf(written: string | undefined): number {
  return numberWords[written ?? ""] ?? Number(written);
}
