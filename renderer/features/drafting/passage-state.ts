import type { CopySpan } from "../../../shared/domain/copy-check";

/** What the office has to do about a passage: look at it, nothing more, or nothing since it leaves the count. */
export type PassageState = "open" | "accepted" | "left-out";

/** The passages a list and F7 go through: some of the report, or those of the library document laid beside. */
export const passageFilters = ["all", "open", "accepted", "left-out", "library"] as const;
export type PassageFilter = (typeof passageFilters)[number];

/** Fingerprints of passages the office keeps on purpose. */
type Accepted = Pick<ReadonlyMap<string, unknown>, "has">;

const countedClasses: readonly CopySpan["class"][] = ["verbatim", "adapted", "renamed"];

/** True for a passage that counts as copied: only that is worth rewriting; formulas, quotations and fixed text stay. */
export function isCounted(span: Pick<CopySpan, "class">): boolean {
  return countedClasses.includes(span.class);
}

/** The state of a passage; one that leaves the count cannot be accepted. */
export function stateOf(span: Pick<CopySpan, "class" | "fingerprint">, accepted: Accepted): PassageState {
  if (!isCounted(span)) return "left-out";
  return accepted.has(span.fingerprint) ? "accepted" : "open";
}

/** Whether a filter lets a passage of the report through. */
export function isShownBy(
  filter: PassageFilter,
  span: Pick<CopySpan, "class" | "fingerprint">,
  accepted: Accepted,
): boolean {
  return filter === "all" || stateOf(span, accepted) === filter;
}
