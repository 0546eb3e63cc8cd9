import { diff } from "fast-myers-diff";
import type { BlockRange } from "./report";

/** Syllables aligned at a time, and those of them that are kept: what is near the end may fit better to what follows. */
const window = 512;
const keptOfWindow = 384;

/** Two stretches of syllables, each in a text of its own. */
export interface Stretches {
  readonly draft: Uint32Array;
  readonly source: Uint32Array;
}

/** For each syllable of the draft's side the stretch of the source it stands for, and whether the two are equal. */
interface Pairs {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly isEqual: Uint8Array;
}

/**
 * Which syllables of a passage stand for which of its source: equal ones for each other, changed ones for those between
 * the same equal ones, one for one where they are as many. Made on first use, in time linear in the passage and, within
 * a window, in its edits.
 */
export class Alignment {
  private readonly stretches: Stretches;
  private made: Pairs | null = null;

  constructor(stretches: Stretches) {
    this.stretches = stretches;
  }

  get sourceLength(): number {
    return this.stretches.source.length;
  }

  /** What a range of the draft's side stands for; empty where all of it was added. */
  sourceOf({ from, to }: BlockRange): BlockRange {
    const pairs = this.pairs();
    const [first, last] = [Math.max(0, from), Math.min(to, pairs.from.length) - 1];
    return { from: pairs.from[first] ?? 0, to: pairs.to[last] ?? 0 };
  }

  /** How many syllables of a range of the draft's side are equal to what they stand for. */
  equalIn({ from, to }: BlockRange): number {
    return this.pairs()
      .isEqual.subarray(Math.max(0, from), to)
      .reduce((sum, is) => sum + is, 0);
  }

  /**
   * Marks of the source's side, carried over: a syllable is marked when all it stands for is, an added one when what
   * stands on both sides of it is.
   */
  carried(marks: Uint8Array): Uint8Array {
    const { from, to } = this.pairs();
    const last = marks.length - 1;
    return Uint8Array.from(from, (start, at) => {
      const end = to[at] ?? 0;
      const stands = start < end ? marks.subarray(start, end) : around(marks, start, last);
      return stands.every((mark) => mark === 1) ? 1 : 0;
    });
  }

  private pairs(): Pairs {
    this.made ??= pairsOf(this.stretches);
    return this.made;
  }
}

/** The marks on both sides of a place, or on the only one there is. */
function around(marks: Uint8Array, place: number, last: number): Uint8Array {
  return marks.subarray(Math.max(0, place - 1), Math.min(last, place) + 1);
}

function pairsOf({ draft, source }: Stretches): Pairs {
  const pairs = {
    from: new Uint32Array(draft.length),
    to: new Uint32Array(draft.length),
    isEqual: new Uint8Array(draft.length),
  };
  let [at, place] = [0, 0];
  for (const run of [...equalRuns({ draft, source }), [draft.length, source.length, 0] as const]) {
    pairChanged(pairs, { from: at, to: run[0] }, { from: place, to: run[1] });
    for (let i = 0; i < run[2]; i++) {
      pairs.from[run[0] + i] = run[1] + i;
      pairs.to[run[0] + i] = run[1] + i + 1;
    }
    pairs.isEqual.fill(1, run[0], run[0] + run[2]);
    [at, place] = [run[0] + run[2], run[1] + run[2]];
  }
  return pairs;
}

/** Changed syllables: one for one where they are as many on both sides, else each for all of the other side. */
function pairChanged(pairs: Pairs, draft: BlockRange, source: BlockRange): void {
  const isOneForOne = draft.to - draft.from === source.to - source.from;
  for (let i = 0; i < draft.to - draft.from; i++) {
    pairs.from[draft.from + i] = isOneForOne ? source.from + i : source.from;
    pairs.to[draft.from + i] = isOneForOne ? source.from + i + 1 : source.to;
  }
}

type Run = readonly [at: number, place: number, length: number];

/** Equal syllables in a row on both sides, in order: a longest common subsequence, window by window. */
function* equalRuns({ draft, source }: Stretches): Generator<Run> {
  let [at, place] = [0, 0];
  while (at < draft.length && place < source.length) {
    const isLast = Math.max(draft.length - at, source.length - place) <= window;
    const most = isLast ? window : keptOfWindow;
    let [nextAt, nextPlace] = [at + most, place + most];
    const found = unchanged(draft.subarray(at, at + window), source.subarray(place, place + window));
    for (const [i, j, length] of found) {
      if (i >= most || j >= most) break;
      yield [at + i, place + j, length];
      [nextAt, nextPlace] = [at + i + length, place + j + length];
    }
    [at, place] = isLast ? [draft.length, source.length] : [nextAt, nextPlace];
  }
}

/** What lies between the changes of a shortest edit script. */
function* unchanged(draft: Uint32Array, source: Uint32Array): Generator<Run> {
  let [at, place] = [0, 0];
  for (const [from, to, sourceFrom, sourceTo] of diff(draft, source)) {
    if (from > at) yield [at, place, sourceFrom - place];
    [at, place] = [to, sourceTo];
  }
  if (at < draft.length) yield [at, place, draft.length - at];
}
