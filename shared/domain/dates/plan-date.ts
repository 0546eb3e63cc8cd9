import { z } from "zod";

/**
 * A date of a duty. `date` is the one day that counts for sorting and lateness: the last day of a due date, the first
 * day of a start. `shown` is what prints: "30/6/2026", "Quý II/2026", "trước ngày 20/12/2026". A rhythm ("hằng quý") is
 * never a PlanDate: it has no day on which it is late.
 */
export const PlanDate = z.strictObject({ date: z.iso.date(), shown: z.string().min(1).max(60) });
export type PlanDate = z.infer<typeof PlanDate>;

/** Why a typed date was refused; `shared/text` holds the sentence, `params` the figures it is filled with. */
export interface DateRefusal {
  readonly ok: false;
  readonly code:
    | "date-not-understood"
    | "date-is-rhythm"
    | "date-no-such-day"
    | "date-no-such-month"
    | "date-no-such-quarter"
    | "date-year-out-of-range";
  readonly params: Readonly<Record<string, string | number>>;
}

/** Orders by day, then by what prints; absent dates come last. For `Array.sort`. */
export function comparePlanDates(a: PlanDate | null, b: PlanDate | null): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return order(a.date, b.date) || order(a.shown, b.shown);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
