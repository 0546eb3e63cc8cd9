import { searchKey } from "../folding";
import { addDays, fieldsOf } from "./civil";
import type { Period } from "./period";
import type { DateRefusal, PlanDate } from "./plan-date";
import { type DateRule, dateRules, type Groups, refuse } from "./rules";

/** What the words in front of a date make of it. "Trước" means done by the eve: a report on the day itself is late. */
interface Lead {
  readonly pattern: RegExp;
  readonly shown: string;
  readonly counts: "eve" | "end" | "start";
}

type Edge = "first" | "last";
type Dated = { readonly ok: true; readonly value: PlanDate } | DateRefusal;

interface Wish {
  readonly today: string;
  readonly edge: Edge;
  readonly lead: Lead | undefined;
}

const filler = /^(?:(?:phai|can|xong|hoan thanh|trong|vao|thoi gian) )+/u;
const leads: readonly Lead[] = [
  { pattern: /^(?:(?:cham|muon) nhat (?:la )?)?truoc /u, shown: "trước ", counts: "eve" },
  { pattern: /^(?:den )?het /u, shown: "hết ", counts: "end" },
  { pattern: /^(?:cham|muon) nhat (?:(?:la|vao|den|het|trong) )*/u, shown: "chậm nhất ", counts: "end" },
  { pattern: /^den /u, shown: "đến ", counts: "end" },
  { pattern: /^(?:bat dau |ke )?tu /u, shown: "", counts: "start" },
];
const rhythm = /^(?:thuong xuyen|lien tuc|dinh ky)|(?:^| )(?:hang|moi|tung) (?:ngay|tuan|thang|quy|nam)/u;

/** Years the office can mean: the Party's founding to the end of the century; anything else is a slip of the hand. */
const years = { first: 1930, last: 2100 };
/** A date without a year looks this far ahead, so that 29/2 always finds its leap year. */
const yearsAhead = 9;
const longest = 80;

/**
 * Reads a date as an office types it, with or without accents: "30.6", "q2/26", "trước 20/12", "cuối năm 2026", "6 tháng
 * đầu năm". `edge` says which day of a period counts: its last for a due date (the default), its first for a start.
 * Without a year the next such date from `today` (ISO) is taken, today included. "Trước ngày 20/12" counts as 19/12.
 * Refuses days, months, quarters and years that do not exist, and rhythms ("hằng quý"), each with its own code.
 */
export function parsePlanDate(text: string, { today, edge = "last" }: { today: string; edge?: Edge }): Dated {
  if (text.length > longest) return refuse("date-not-understood");
  const key = foldedDate(text);
  if (rhythm.test(key)) return refuse("date-is-rhythm");
  const lead = leads.find(({ pattern }) => pattern.test(key));
  if (lead?.counts === "start" && edge === "last") return refuse("date-not-understood");
  return readPeriod(lead ? key.replace(lead.pattern, "") : key, { today, edge, lead });
}

function foldedDate(text: string): string {
  return searchKey(text)
    .replace(/\s*[-./]\s*/gu, "/")
    .replace(/[/,;:\s]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(filler, "");
}

function readPeriod(key: string, wish: Wish): Dated {
  for (const rule of dateRules) {
    const match = rule.pattern.exec(key);
    if (match) return readMatch(rule, match.groups ?? {}, wish);
  }
  return refuse("date-not-understood");
}

function readMatch(rule: DateRule, groups: Groups, wish: Wish): Dated {
  if (groups.year === undefined) return nextReading(rule, groups, wish);
  const year = fullYear(groups.year);
  if (year < years.first || year > years.last) return refuse("date-year-out-of-range", { year, ...years });
  return dated(rule.read(groups, year)[0], wish);
}

function nextReading(rule: DateRule, groups: Groups, wish: Wish): Dated {
  const readings = yearsFrom(wish.today).flatMap((year) => rule.read(groups, year));
  const next = readings.find(
    (reading) => "last" in reading && dayThatCounts(reading, wish, "last") >= wish.today,
  );
  return dated(next ?? readings[0], wish);
}

function dated(reading: Period | DateRefusal | undefined, wish: Wish): Dated {
  if (!reading) return refuse("date-not-understood");
  if ("ok" in reading) return reading;
  const { lead, edge } = wish;
  const shown = lead && lead.shown !== "" ? lead.shown + reading.after : reading.alone;
  return { ok: true, value: { date: dayThatCounts(reading, wish, edge), shown } };
}

function dayThatCounts({ first, last }: Period, { lead }: Wish, edge: Edge): string {
  if (lead?.counts === "eve") return addDays(first, -1);
  return edge === "first" && lead?.counts !== "end" ? first : last;
}

function yearsFrom(today: string): readonly number[] {
  const current = fieldsOf(today).year;
  return Array.from({ length: yearsAhead }, (_, ahead) => current + ahead);
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
