import { type GramTable, gramHashes } from "./grams";

/** Places tried per start; coverage does not depend on it, only how long a run is kept in one piece. */
const mostPlaces = 24;

/**
 * Equal syllables in a row: from `at` in the draft, from `place` in the source. `from` is where the equal syllables begin
 * in the draft, before `at` when an earlier run took the first of them.
 */
export interface Run {
  readonly from: number;
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/**
 * The runs of at least the grams' size of equal ids, as maximal pieces that do not overlap in the draft and together
 * cover every such run. A piece may be shorter than a gram where it continues another run it overlaps. Linear in both
 * texts, whatever they repeat.
 */
export function verbatimRuns(ids: Uint32Array, source: Uint32Array, grams: GramTable): readonly Run[] {
  const hashes = gramHashes(ids, grams.size);
  const runs: Run[] = [];
  let covered = 0;
  for (let at = 0; at < hashes.length; at++) {
    const first = grams.first(ids, at, hashes[at] ?? 0);
    if (first < 0) continue;
    const run = longest(ids, source, grams, at, first);
    const end = at + run.length;
    if (end <= covered) continue;
    const skipped = Math.max(0, covered - at);
    runs.push({ from: at, at: at + skipped, place: run.place + skipped, length: run.length - skipped });
    covered = end;
    at = Math.max(at, end - grams.size);
  }
  return runs;
}

/** The longest run from one place of the draft. */
interface Equal {
  readonly place: number;
  readonly length: number;
}

function longest(ids: Uint32Array, source: Uint32Array, grams: GramTable, at: number, first: number): Equal {
  let place = first;
  let best = { place, length: 0 };
  for (let tried = 0; place >= 0 && tried < mostPlaces; tried++) {
    const length = equalLength(ids, at, source, place);
    if (length > best.length) best = { place, length };
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
