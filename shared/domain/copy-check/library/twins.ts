import { gramHashes } from "../grams";
import { type MaskedUnits, maskId } from "../names";
import type { CopySettings } from "../settings";
import { type SourceIndex, unitGramsOf, unitsOf } from "../source-index";

/**
 * How alike the documents of several units are. `matrix[i][j]` is the share, 0 to 1, of the wording of both that stands
 * in the other too, names apart; text left out counts on neither side. It is symmetric, and 1 on the diagonal.
 * `clusters` are the groups of two or more, by place in `ids`, joined by pairs at or above the threshold.
 */
export interface TwinReport {
  readonly ids: readonly string[];
  readonly matrix: readonly (readonly number[])[];
  readonly clusters: readonly (readonly number[])[];
}

/** A document's units, and those of them that are not left out. */
interface Own {
  readonly index: SourceIndex;
  readonly units: MaskedUnits;
  readonly marks: Uint8Array;
  readonly count: number;
}

/**
 * Finds programmes that are the same but for the name. Wording that stands in one of `leftOut` (what the upper office
 * lets units repeat) is left out. Time is the number of documents times their length, times the number of documents.
 */
export function findTwins(
  documents: readonly SourceIndex[],
  leftOut: readonly SourceIndex[],
  threshold: number,
  settings: CopySettings,
): TwinReport {
  const steps = likenessSteps(documents, leftOut, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const matrix = step.value;
  return { ids: documents.map(({ id }) => id), matrix, clusters: clustersOf(matrix, threshold) };
}

/** The matrix of `findTwins`, made one document and one pair at a time, so that a caller may do other things between. */
export function* likenessSteps(
  documents: readonly SourceIndex[],
  leftOut: readonly SourceIndex[],
  settings: CopySettings,
): Generator<void, TwinReport["matrix"]> {
  const size = settings.verbatimMinimum;
  const owns: Own[] = [];
  for (const document of documents) {
    owns.push(ownOf(document, leftOut, size));
    yield;
  }
  const upper: number[][] = [];
  for (const [i, one] of owns.entries()) {
    const row: number[] = [];
    upper.push(row);
    for (const other of owns.slice(i + 1)) {
      row.push(likeness(one, other, size));
      yield;
    }
  }
  const at = (i: number, j: number) => (i === j ? 1 : (upper[Math.min(i, j)]?.[Math.abs(i - j) - 1] ?? 0));
  return owns.map((_, i) => owns.map((__, j) => at(i, j)));
}

function ownOf(index: SourceIndex, leftOut: readonly SourceIndex[], size: number): Own {
  const units = unitsOf(index);
  const marks = new Uint8Array(units.count).fill(1);
  for (const other of leftOut) {
    for (const run of sharedRuns(units, other, size)) marks.fill(0, run, run + size);
  }
  return { index, units, marks, count: sum(marks) };
}

function likeness(a: Own, b: Own, size: number): number {
  const both = a.count + b.count;
  return both === 0 ? 0 : (sharedIn(a, b, size) + sharedIn(b, a, size)) / both;
}

/** How many of the own units of `a` stand in a run that `b` has too. */
function sharedIn(a: Own, b: Own, size: number): number {
  const shared = new Uint8Array(a.units.count);
  for (const run of sharedRuns(a.units, b.index, size)) shared.fill(1, run, run + size);
  return sum(shared.map((mark, at) => mark & (a.marks[at] ?? 0)));
}

/** Where runs of `size` units, at most half of them names, begin that the other document has too. */
function sharedRuns(units: MaskedUnits, other: SourceIndex, size: number): readonly number[] {
  const grams = unitGramsOf(other, size);
  const runs: number[] = [];
  gramHashes(units.ids, size).forEach((hash, at) => {
    if (grams.first(units.ids, at, hash) >= 0 && namesIn(units, at, size) * 2 <= size) runs.push(at);
  });
  return runs;
}

function namesIn(units: MaskedUnits, at: number, size: number): number {
  return units.ids.subarray(at, at + size).reduce((names, id) => names + (id === maskId ? 1 : 0), 0);
}

/** The groups of two or more, by place in the matrix, joined by pairs at or above the threshold. */
export function clustersOf(
  matrix: readonly (readonly number[])[],
  threshold: number,
): readonly (readonly number[])[] {
  const group = matrix.map((_, i) => i);
  matrix.forEach((row, i) => {
    row.forEach((share, j) => {
      if (j <= i || share < threshold) return;
      const [kept, joined] = [group[i] ?? i, group[j] ?? j];
      group.forEach((value, k) => {
        if (value === joined) group[k] = kept;
      });
    });
  });
  const members = (value: number) => group.flatMap((other, i) => (other === value ? [i] : []));
  return [...new Set(group)].map(members).filter((cluster) => cluster.length > 1);
}

function sum(marks: Uint8Array): number {
  return marks.reduce((total, mark) => total + mark, 0);
}
