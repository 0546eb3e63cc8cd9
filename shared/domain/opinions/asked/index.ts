import { z } from "zod";
import { daysBetween, PlanDate } from "../../dates";
import { nameKey } from "../../directory";
import type { Opinion } from "../opinion";

/**
 * A body asked for comment on a draft, until when, and on which day (ISO) it agreed without a remark; null while it has not.
 * `bodyId` is that of the directory, null for one that is not in it.
 */
export const AskedBody = z.strictObject({
  id: z.string().min(1).max(64),
  bodyId: z.string().min(1).max(64).nullable(),
  name: z.string().trim().min(1).max(200),
  due: PlanDate,
  agreedOn: z.iso.date().nullable(),
});
export type AskedBody = z.infer<typeof AskedBody>;

/** How a body that was asked has answered: with opinions, without a remark, or not; `days` is until it is due, negative when late. */
export type AskedStanding =
  | { readonly code: "remarked"; readonly count: number }
  | { readonly code: "agreed"; readonly on: string }
  | { readonly code: "late" | "today" | "waiting"; readonly days: number };

/** A body with how it has answered. */
export interface AskedRow {
  readonly asked: AskedBody;
  readonly standing: AskedStanding;
}

/**
 * How the bodies asked have answered up to a day (ISO), in the order they were asked. An opinion is a body's when it names it,
 * by its place in the directory or in the same words.
 */
export function askedRows(
  asked: readonly AskedBody[],
  opinions: readonly Pick<Opinion, "who">[],
  today: string,
): readonly AskedRow[] {
  return asked.map((body) => {
    const count = opinions.filter(({ who }) => isOf(who, body)).length;
    return { asked: body, standing: standingOf(body, count, today) };
  });
}

/** How many were asked, have answered, and are late. */
export function askedTotals(rows: readonly AskedRow[]): {
  readonly all: number;
  readonly answered: number;
  readonly late: number;
} {
  const answered = rows.filter(({ standing }) => hasAnswered(standing)).length;
  const late = rows.filter(({ standing }) => standing.code === "late").length;
  return { all: rows.length, answered, late };
}

/** True for a body that has answered, with remarks or without. */
export function hasAnswered({ code }: AskedStanding): boolean {
  return code === "remarked" || code === "agreed";
}

function standingOf({ due, agreedOn }: AskedBody, count: number, today: string): AskedStanding {
  if (count > 0) return { code: "remarked", count };
  if (agreedOn !== null) return { code: "agreed", on: agreedOn };
  const days = daysBetween(today, due.date);
  if (days < 0) return { code: "late", days };
  return { code: days === 0 ? "today" : "waiting", days };
}

function isOf({ body, bodyId }: Opinion["who"], asked: AskedBody): boolean {
  if (bodyId !== null && bodyId === asked.bodyId) return true;
  return body.trim() !== "" && nameKey(body) === nameKey(asked.name);
}
