import { evidenceOf } from "../evidence";
import { shippedFormula } from "../formula";
import { PassageFinder, type PreparedDraft } from "../passage-finder";
import type { BlockRange } from "../report";
import type { CopySettings } from "../settings";
import { type SourceIndex, unitsOf } from "../source-index";
import { ownWording } from "./own-wording";

/** A document to be compared, and the UTF-16 ranges of its text that are left out, such as copies of the parent plan. */
export interface TwinDocument {
  readonly index: SourceIndex;
  readonly leftOut: readonly BlockRange[];
}

/**
 * How alike the own wording of documents is: what is left out, letterhead, closing and widespread formulas apart. `own[i]`
 * are the syllables of it, `shared[i][j]` those of both documents that stand in the other too, verbatim, lightly edited
 * or under other names. It is symmetric; on the diagonal all is shared.
 */
export interface TwinReport {
  readonly own: readonly number[];
  readonly shared: readonly (readonly number[])[];
}

/** A document's own wording, ready to be looked for in the others and they in it. */
interface Own {
  readonly index: SourceIndex;
  readonly draft: PreparedDraft;
}

/**
 * The likeness of every two documents, made one document and one pair at a time, so that a caller may do other things
 * between. Time is that of a check of each document's own wording against that of every other.
 */
export function* likenessSteps(
  documents: readonly TwinDocument[],
  settings: CopySettings,
): Generator<void, TwinReport> {
  const owns: Own[] = [];
  for (const { index, leftOut } of documents) {
    owns.push(prepared(ownWording(index, leftOut)));
    yield;
  }
  const own = owns.map(({ index }) => index.syllables.count);
  const shared = own.map((_, i) => own.map((count, j) => (i === j ? count * 2 : 0)));
  for (const [i, one] of owns.entries()) {
    for (const [j, other] of owns.entries()) {
      if (i === j) continue;
      const found = sharedIn(one, other, settings);
      add(shared, i, j, found);
      add(shared, j, i, found);
      yield;
    }
  }
  return { own, shared };
}

function add(sums: number[][], row: number, column: number, value: number): void {
  const cells = sums[row];
  if (cells) cells[column] = (cells[column] ?? 0) + value;
}

function prepared(index: SourceIndex): Own {
  const units = unitsOf(index);
  const evidence = evidenceOf(units, shippedFormula(), new Uint8Array(units.count));
  return { index, draft: { ids: index.syllables.ids, units, evidence } };
}

/** How many syllables of the first stand in the second too. */
function sharedIn({ draft }: Own, { index }: Own, settings: CopySettings): number {
  const runs = new Uint8Array(draft.ids.length);
  const isShared = new Uint8Array(draft.ids.length);
  const found = new PassageFinder(draft, index, { ...settings, findsAdapted: true }).find(runs);
  for (const passage of found) {
    if (passage.class !== "formula") isShared.fill(1, passage.from, passage.to);
  }
  return isShared.reduce((sum, mark) => sum + mark, 0);
}
