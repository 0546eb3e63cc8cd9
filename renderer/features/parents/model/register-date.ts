import { type DateRefusal, parsePlanDate } from "../../../../shared/domain/dates";

/** What a typed date of issue means: a day, nothing, or why it is none. */
export type IssueDate =
  | { readonly day: string }
  | { readonly day: null; readonly refusal: Pick<DateRefusal, "code" | "params"> | null };

const threeNumbers = /^\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\D*$/u;

/** Reads a full date, in figures or in words ("ngày 22 tháng 12 năm 2024"); a period is no date of issue. */
export function issueDate(typed: string): IssueDate {
  if (typed.trim() === "") return { day: null, refusal: null };
  const [, day, month, year] = threeNumbers.exec(typed) ?? [];
  if (year === undefined) return { day: null, refusal: { code: "date-not-understood", params: {} } };
  const read = parsePlanDate(`${day}/${month}/${year}`, { today: `${year}-01-01` });
  return read.ok
    ? { day: read.value.date }
    : { day: null, refusal: { code: read.code, params: read.params } };
}
