import { buildIndex, type CopyReport, type CopySettings, check, type SourceIndex } from "../copy-check";
import { likenessSteps } from "../copy-check/library";
import type { TwinDocument, TwinReport } from "../copy-check/types";
import type { TextRange } from "../parent-plan/types";
import { clustersOf } from "./clusters";
import { type Copy, copiesIn } from "./copies";

export { clustersOf, copiesIn };

/** The fewest syllables of its own that tell whether a programme is like another: two sentences. */
export const leastOwn = 40;

/** A unit's programme: its text, and the index made from it. */
interface UnitText {
  readonly index: SourceIndex;
  readonly text: string;
}

/**
 * The programmes of several units against the parent plan and one another, by place in the list given. `counts` are
 * those against the plan; `own` and `shared` tell the likeness of what each has of its own (`TwinReport`), what was found
 * against the plan left out. `matrix` is `shared` as shares of what both have, 0 to 1, and 0 where either has less than
 * `leastOwn`. `clusters` are groups of two or more, joined by pairs at or above the threshold.
 */
export interface UnitComparison extends TwinReport {
  readonly counts: readonly CopyReport["total"][];
  readonly matrix: readonly (readonly number[])[];
  readonly clusters: readonly (readonly number[])[];
}

/** A passage of one text that stands in another: UTF-16 ranges into both, syllables of the first. */
export interface SharedPassage {
  readonly class: Copy["class"];
  readonly inA: TextRange;
  readonly inB: TextRange;
  readonly syllables: number;
  readonly similarity: number;
  readonly isMoved: boolean;
}

/** What of a comparison does not depend on the threshold. */
type Likeness = Omit<UnitComparison, "clusters">;

/** Compares units' programmes; pairs whose likeness (0 to 1) is at or above the threshold are joined to clusters. */
export function compareUnits(
  units: readonly UnitText[],
  parent: SourceIndex,
  threshold: number,
  settings: CopySettings,
): UnitComparison {
  const { steps } = comparisonWork(units, parent, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { ...step.value, clusters: clustersOf(step.value.matrix, threshold) };
}

/**
 * The comparison one programme and one pair at a time, so that a caller may do other things between; `count` is how many
 * steps it takes: two for each programme, one for each ordered pair.
 */
export function comparisonWork(
  units: readonly UnitText[],
  parent: SourceIndex,
  settings: CopySettings,
): { readonly steps: Generator<void, Likeness>; readonly count: number } {
  const pairs = units.length * (units.length - 1);
  return { steps: comparisonSteps(units, parent, settings), count: units.length * 2 + pairs };
}

function* comparisonSteps(
  units: readonly UnitText[],
  parent: SourceIndex,
  settings: CopySettings,
): Generator<void, Likeness> {
  const counts: CopyReport["total"][] = [];
  const documents: TwinDocument[] = [];
  for (const { text, index } of units) {
    const { total, spans } = check(draftOf(text), [parent], settings);
    counts.push(total);
    documents.push({ index, leftOut: spans });
    yield;
  }
  const { own, shared } = yield* likenessSteps(documents, settings);
  return { counts, own, shared, matrix: sharesOf(own, shared) };
}

function sharesOf(own: TwinReport["own"], shared: TwinReport["shared"]): UnitComparison["matrix"] {
  return shared.map((row, i) =>
    row.map((both, j) => {
      const [a, b] = [own[i] ?? 0, own[j] ?? 0];
      if (i === j) return 1;
      return Math.min(a, b) < leastOwn ? 0 : both / (a + b);
    }),
  );
}

/** The passages of `a` that stand in `b`, in reading order; what `a` has from the parent plan is left out. */
export function sharedPassages(
  a: string,
  b: string,
  parent: SourceIndex,
  settings: CopySettings,
): SharedPassage[] {
  const fromParent = copiesIn(check(draftOf(a), [parent], settings)).map(({ from, to }) => ({ from, to }));
  const report = check(draftOf(a, fromParent), [buildIndex({ id: "b", text: b })], settings);
  return copiesIn(report).map(({ class: kind, from, to, sourceFrom, sourceTo, ...span }) => ({
    class: kind,
    inA: { from, to },
    inB: { from: sourceFrom, to: sourceTo },
    syllables: span.syllables,
    similarity: span.similarity,
    isMoved: span.isMoved,
  }));
}

function draftOf(text: string, quotations: readonly TextRange[] = []) {
  return { blocks: [{ id: "", partId: "", text, quotations }] };
}
