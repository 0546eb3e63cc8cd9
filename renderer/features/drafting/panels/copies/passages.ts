import type { CopyReport } from "../../../../../shared/domain/copy-check";
import type { CopySpan } from "../../state";

/** A copied passage with its place among all of the report. */
export interface Passage {
  readonly span: CopySpan;
  readonly index: number;
}

/** The passages of one part, and those of all others. */
export function passagesByPart(
  report: CopyReport,
  partId: string,
): { readonly here: readonly Passage[]; readonly elsewhere: readonly Passage[] } {
  const passages = report.spans.map((span, index) => ({ span, index }));
  return {
    here: passages.filter(({ span }) => span.partId === partId),
    elsewhere: passages.filter(({ span }) => span.partId !== partId),
  };
}

/** The classes of the bar, in its order, with the count each is drawn from. */
export const barClasses = [
  { name: "verbatim", count: "copied" },
  { name: "adapted", count: "adapted" },
  { name: "renamed", count: "renamed" },
  { name: "own", count: "local" },
] as const;

/** One of the classes a bar shows. */
export type BarClass = (typeof barClasses)[number]["name"];

/** The classes that leave the count, in the order their names are told. */
const leftOutClasses = ["formula", "quoted", "allowed"] as const;

/** Why syllables were left out of a part: the classes found in it. */
export function leftOutReasons(spans: readonly CopySpan[]): readonly (typeof leftOutClasses)[number][] {
  return leftOutClasses.filter((name) => spans.some((span) => span.class === name));
}

const countedClasses: readonly CopySpan["class"][] = ["verbatim", "adapted", "renamed"];

/** True for a passage that counts as copied: only that is worth rewriting; formulas, quotations and fixed text stay. */
export function isCounted(span: Pick<CopySpan, "class">): boolean {
  return countedClasses.includes(span.class);
}
