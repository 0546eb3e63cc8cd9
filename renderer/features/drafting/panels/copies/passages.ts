import type { CopyReport } from "../../../../../shared/domain/copy-check";
import { isShownBy, type PassageFilter, type PassageState, stateOf } from "../../passage-state";
import type { CopySpan } from "../../state";

/** A copied passage with its place among all of the report. */
export interface Passage {
  readonly span: CopySpan;
  readonly index: number;
}

/** Passages that belong together in the list: open ones of this part and of the others, then what is settled. */
export interface PassageGroup {
  readonly name: "here" | "elsewhere" | Exclude<PassageState, "open">;
  readonly passages: readonly Passage[];
}

/** Fingerprints of passages the office keeps on purpose. */
type Accepted = Pick<ReadonlyMap<string, unknown>, "has">;

const groupNames: readonly PassageGroup["name"][] = ["here", "elsewhere", "accepted", "left-out"];

/** The passages a filter lets through, by group and in reading order; groups without one are left out. */
export function passageGroups(
  report: CopyReport,
  { partId, accepted, filter }: { partId: string; accepted: Accepted; filter: PassageFilter },
): readonly PassageGroup[] {
  const groupOf = (span: CopySpan): PassageGroup["name"] => {
    const state = stateOf(span, accepted);
    if (state !== "open") return state;
    return span.partId === partId ? "here" : "elsewhere";
  };
  const passages = report.spans
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => isShownBy(filter, span, accepted));
  return groupNames
    .map((name) => ({ name, passages: passages.filter(({ span }) => groupOf(span) === name) }))
    .filter((group) => group.passages.length > 0);
}

/** The open passage to go on with after one was settled: the next in the text, else the first; null when none is left. */
export function nextOpen(report: CopyReport, accepted: Accepted, after: number): number | null {
  const open = report.spans.flatMap((span, index) => (stateOf(span, accepted) === "open" ? [index] : []));
  return open.find((index) => index > after) ?? open[0] ?? null;
}

/** The classes of the bar, in its order, with the count each is drawn from. */
export const barClasses = [
  { name: "verbatim", count: "copied" },
  { name: "adapted", count: "adapted" },
  { name: "renamed", count: "renamed" },
  { name: "own", count: "local" },
] as const;

/** The classes that leave the count, in the order their names are told. */
const leftOutClasses = ["formula", "quoted", "allowed"] as const;

/** Why syllables were left out of a part: the classes found in it. */
export function leftOutReasons(spans: readonly CopySpan[]): readonly (typeof leftOutClasses)[number][] {
  return leftOutClasses.filter((name) => spans.some((span) => span.class === name));
}
