import type { GramTable } from "./grams";
import { gramHashes } from "./grams";
import { type MaskedUnits, maskId } from "./names";

/** Told of a place where a copy may be; answers where to look on: the unit after the passage found, or `at` for none. */
export type SeedVisitor = (at: number, place: number) => boolean;

/** Runs of four units stand alone as a seed; places tried for one that the source repeats. */
export const seedSize = 4;
const mostPlaces = 8;

/** Pairs of units count together: this many, on near diagonals, each within the window of the one before. */
export const pairSize = 2;
const pairs = { needed: 3, window: 14, nearestDiagonals: 3, mostPlaces: 16 } as const;
const mostBuckets = 8192;
const longAgo = -1000;

/** Visits the places where four units in a row are equal, at most one of them a name, in text that is not taken. */
export function visitRuns(
  units: MaskedUnits,
  grams: GramTable,
  isTaken: (at: number) => boolean,
  visit: SeedVisitor,
): void {
  const hashes = gramHashes(units.ids, seedSize);
  for (let at = 0; at < hashes.length; at++) {
    if (isTaken(at) || namesAt(units, at) > 1) continue;
    let place = grams.first(units.ids, at, hashes[at] ?? 0);
    for (let tried = 0; place >= 0 && tried < mostPlaces; tried++) {
      if (visit(at, place)) break;
      place = grams.after(place);
    }
  }
}

/**
 * Visits the places where three rare pairs of equal units follow one another closely on nearly one diagonal: what is
 * left of a copy when every third word is edited, so that no run of four survives.
 */
export function visitPairs(
  units: MaskedUnits,
  grams: GramTable,
  isTaken: (at: number) => boolean,
  visit: SeedVisitor,
): void {
  const hashes = gramHashes(units.ids, pairSize);
  const trail = new Trail(units.count);
  for (let at = 0; at < hashes.length; at++) {
    if (isTaken(at) || units.ids[at] === maskId || units.ids[at + 1] === maskId) continue;
    const first = grams.first(units.ids, at, hashes[at] ?? 0);
    if (first < 0 || !grams.isRare(first, pairs.mostPlaces)) continue;
    for (let place = first; place >= 0; place = grams.after(place)) {
      if (trail.step(at, place - at) >= pairs.needed && visit(at, place)) break;
    }
  }
}

/** How many pairs have followed one another on each diagonal, by a hash of the diagonal. */
class Trail {
  private readonly mask: number;
  private readonly last: Int32Array;
  private readonly length: Uint8Array;

  /** Makes room for the diagonals of a draft of so many units: a short one meets few. */
  constructor(units: number) {
    let buckets = 64;
    while (buckets < units * 8 && buckets < mostBuckets) buckets *= 2;
    this.mask = buckets - 1;
    this.last = new Int32Array(buckets).fill(longAgo);
    this.length = new Uint8Array(buckets);
  }

  /** Adds a pair and gives the length of its trail; a pair that overlaps the one before does not count again. */
  step(at: number, diagonal: number): number {
    const own = diagonal & this.mask;
    if (at - (this.last[own] ?? longAgo) < pairSize) return 0;
    let longest = 0;
    for (let beside = -pairs.nearestDiagonals; beside <= pairs.nearestDiagonals; beside++) {
      const bucket = (diagonal + beside) & this.mask;
      const gap = at - (this.last[bucket] ?? longAgo);
      if (gap >= pairSize && gap <= pairs.window) longest = Math.max(longest, this.length[bucket] ?? 0);
    }
    this.last[own] = at;
    this.length[own] = Math.min(255, longest + 1);
    return longest + 1;
  }
}

function namesAt(units: MaskedUnits, at: number): number {
  let names = 0;
  for (let i = at; i < at + seedSize; i++) if (units.ids[i] === maskId) names++;
  return names;
}
