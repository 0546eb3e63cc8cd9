import type { Syllables } from "../folding";
import type { BlockRange } from "./report";

/** The syllables that lie wholly inside a range of the text. */
export function syllablesIn(syllables: Syllables, range: BlockRange): BlockRange {
  const from = firstFrom(syllables.starts, range.from);
  const to = firstFrom(syllables.ends, range.to + 1);
  return { from, to: Math.max(from, to) };
}

/** The ranges in order, those that touch or overlap as one, empty ones left out. */
export function merged(ranges: readonly BlockRange[]): readonly BlockRange[] {
  const result: BlockRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1);
    if (range.to <= range.from) continue;
    if (!last || range.from > last.to) result.push(range);
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return result;
}

/** The parts of `range` that no mark of `isTaken` covers. */
export function freeRanges(range: BlockRange, isTaken: Uint8Array): readonly BlockRange[] {
  const free: BlockRange[] = [];
  let from = -1;
  for (let at = range.from; at <= range.to; at++) {
    const isFree = at < range.to && isTaken[at] === 0;
    if (isFree && from < 0) from = at;
    if (!isFree && from >= 0) {
      free.push({ from, to: at });
      from = -1;
    }
  }
  return free;
}

/** Marks the ranges with 1 in an array of `count` entries. */
export function marksOf(ranges: readonly BlockRange[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const range of ranges) marks.fill(1, range.from, range.to);
  return marks;
}

/** How many of these ascending values are less than `value`. */
export function firstFrom(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
