import { gramHashes } from "./grams";
import { gramsOf, type SourceIndex } from "./source-index";

/** Places tried per start; coverage does not depend on it, only how long a run is kept in one piece. */
const mostPlaces = 24;

/** Equal syllables in a row: from `at` in the draft, from `place` in the source. */
export interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/**
 * The runs of at least `minimum` equal ids, as maximal pieces that do not overlap in the draft and together cover every
 * such run. A piece may be shorter than `minimum` where it continues another run it overlaps. Linear in both texts.
 */
export function verbatimRuns(ids: Uint32Array, index: SourceIndex, minimum: number): readonly Run[] {
  const grams = gramsOf(index, minimum);
  const hashes = gramHashes(ids, minimum);
  const runs: Run[] = [];
  let covered = 0;
  for (let at = 0; at < hashes.length; at++) {
    const first = grams.first(ids, at, hashes[at] ?? 0);
    if (first < 0) continue;
    const run = longest(ids, index, minimum, at, first);
    const end = run.at + run.length;
    if (end <= covered) continue;
    const skipped = Math.max(0, covered - run.at);
    runs.push({ at: run.at + skipped, place: run.place + skipped, length: run.length - skipped });
    covered = end;
    at = Math.max(at, end - minimum);
  }
  return runs;
}

function longest(ids: Uint32Array, index: SourceIndex, minimum: number, at: number, first: number): Run {
  const grams = gramsOf(index, minimum);
  let best: Run = { at, place: first, length: 0 };
  let place = first;
  for (let tried = 0; place >= 0 && tried < mostPlaces; tried++) {
    const length = equalLength(ids, at, index.syllables.ids, place);
    if (length > best.length) best = { at, place, length };
    place = grams.after(place);
  }
  return best;
}

function equalLength(a: Uint32Array, fromA: number, b: Uint32Array, fromB: number): number {
  const most = Math.min(a.length - fromA, b.length - fromB);
  let length = 0;
  while (length < most && a[fromA + length] === b[fromB + length]) length++;
  return length;
}
