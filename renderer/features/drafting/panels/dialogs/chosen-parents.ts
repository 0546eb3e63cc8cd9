import { formatNumber } from "../../../../../shared/domain/register";
import type { ParentSummary } from "../../../../client";

/** What can be done with one plan of the list. */
export type ParentMove = "add" | "remove" | "up" | "down";

/** The ids in their order after a move; a move that leads nowhere changes nothing. */
export function afterMove(ids: readonly string[], move: ParentMove, id: string): readonly string[] {
  const others = ids.filter((known) => known !== id);
  if (move === "remove") return others;
  if (move === "add") return [...others, id];
  const place = ids.indexOf(id) + (move === "up" ? -1 : 1);
  if (!ids.includes(id) || place < 0 || place >= ids.length) return ids;
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** The shortest name that tells plans of the office apart: "57-NQ/TW", or the type where there is no number. */
export function summaryName({ register }: ParentSummary): string {
  return formatNumber(register) || register.typeName;
}
