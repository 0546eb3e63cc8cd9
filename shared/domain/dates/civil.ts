const dayMs = 86_400_000;

/** The ISO day (yyyy-mm-dd) of a year, month (1-12) and day; the day is trusted to exist. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Year, month (1-12) and day of an ISO day. */
export function fieldsOf(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The last day of a month (28-31); month 1-12. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The ISO day a number of days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** Days from one ISO day to another: positive when `to` is later, 0 on the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The quarter (1-4) an ISO day falls in, with its year; the columns of the load view. */
export function quarterOf(date: string): { year: number; quarter: number } {
  const { year, month } = fieldsOf(date);
  return { year, quarter: Math.ceil(month / 3) };
}

/** An ISO day on screen: dd/mm/yyyy, always with both zeros ("09/06/2026"). */
export function formatDate(date: string): string {
  const { year, month, day } = fieldsOf(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${year}`;
}

/**
 * An ISO day as 05-HD/VPTW prints it, with a zero only before a day below 10 and a month below 3: in words after the
 * place ("ngày 03 tháng 02 năm 2026"), in figures inside a text or table ("03/02/2026", "30/6/2026").
 */
export function formatOfficialDate(date: string, form: "words" | "figures"): string {
  const { year, month, day } = fieldsOf(date);
  const parts = { day: pad(day, 2), month: month < 3 ? pad(month, 2) : String(month) };
  if (form === "figures") return `${parts.day}/${parts.month}/${year}`;
  return `ngày ${parts.day} tháng ${parts.month} năm ${year}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
