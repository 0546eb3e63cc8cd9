import { formatOfficialDate, isoDay, lastDayOf } from "./civil";

/** The third of a month, quarter or year a text names. */
export type Third = "đầu" | "giữa" | "cuối";

/**
 * A stretch of days and its Vietnamese name: `alone` as it stands in a table cell ("Quý II/2026"), `after` as it
 * follows a word such as "trước" ("quý II/2026", "ngày 30/6/2026").
 */
export interface Period {
  readonly first: string;
  readonly last: string;
  readonly alone: string;
  readonly after: string;
}

const romans = ["I", "II", "III", "IV"];
const thirds: readonly Third[] = ["đầu", "giữa", "cuối"];
/** Days a third of a month runs over: the three tuần; the last one ends with the month. */
const thirdDays = { đầu: [1, 10], giữa: [11, 20], cuối: [21, 31] } as const;
/** Months a third of a year runs over: an office that says "giữa năm" means the half-year report at the latest. */
const thirdMonths = { đầu: [1, 3], giữa: [4, 6], cuối: [10, 12] } as const;

/** One existing day. */
export function dayPeriod(year: number, month: number, day: number): Period {
  const date = isoDay(year, month, day);
  const alone = formatOfficialDate(date, "figures");
  return { first: date, last: date, alone, after: `ngày ${alone}` };
}

/** A month (1-12), or its first ten, middle ten or last days. */
export function monthPeriod(year: number, month: number, third?: Third): Period {
  const end = lastDayOf(year, month);
  const [from, to] = third ? thirdDays[third] : [1, end];
  const name = named(third, `tháng ${month}/${year}`);
  return { first: isoDay(year, month, from), last: isoDay(year, month, Math.min(to, end)), ...name };
}

/** A quarter (1-4), or its first, second or third month. */
export function quarterPeriod(year: number, quarter: number, third?: Third): Period {
  const from = quarter * 3 - 2;
  const at = third ? from + thirds.indexOf(third) : undefined;
  const words = `${romans[quarter - 1] ?? quarter}/${year}`;
  const name = third ? named(third, `quý ${words}`) : { alone: `Quý ${words}`, after: `quý ${words}` };
  return { ...monthsOf(year, at ?? from, at ?? from + 2), ...name };
}

/** A year, or its beginning (to 31/3), middle (to 30/6) or end. */
export function yearPeriod(year: number, third?: Third): Period {
  const [from, to] = third ? thirdMonths[third] : [1, 12];
  return { ...monthsOf(year, from, to), ...named(third, `năm ${year}`) };
}

/** A run of whole years ("giai đoạn 2026 - 2030"). */
export function yearsPeriod(from: number, to: number): Period {
  return {
    first: isoDay(from, 1, 1),
    last: isoDay(to, 12, 31),
    ...named(undefined, `giai đoạn ${from} - ${to}`),
  };
}

/** The first or last three, six or nine months of a year ("6 tháng đầu năm 2026"). */
export function monthsOfYearPeriod(year: number, count: number, side: "đầu" | "cuối"): Period {
  const [from, to] = side === "đầu" ? [1, count] : [13 - count, 12];
  return { ...monthsOf(year, from, to), ...named(undefined, `${count} tháng ${side} năm ${year}`) };
}

function monthsOf(year: number, from: number, to: number): Pick<Period, "first" | "last"> {
  return { first: isoDay(year, from, 1), last: isoDay(year, to, lastDayOf(year, to)) };
}

function named(third: Third | undefined, words: string): Pick<Period, "alone" | "after"> {
  const name = third ? `${third} ${words}` : words;
  return { alone: name, after: name };
}
