import type { CopyClass } from "./report";
import type { SourceIndex } from "./source-index";

/**
 * A passage of the draft and where it comes from, in syllables (half open on both sides). `equal` counts the syllables
 * that are the same on both sides.
 */
export interface Passage {
  readonly class: CopyClass;
  readonly index: SourceIndex;
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly equal: number;
}

/** Equal syllables of both sides over all syllables of both sides, 0 to 1. */
export function similarityOf(passage: Passage): number {
  const both = passage.to - passage.from + passage.sourceTo - passage.sourceFrom;
  return both === 0 ? 0 : (2 * passage.equal) / both;
}

/** Free stretches of verbatim passages shorter than this join the passage beside them; of other passages they are lost. */
const leastVerbatim = 4;
const leastOther = 8;

/**
 * Gives every syllable of the draft to at most one passage, the longest first; a passage that is partly taken keeps its
 * free stretches. Returned in reading order.
 */
export function withoutOverlap(passages: readonly Passage[], count: number): readonly Passage[] {
  const owner = new Int32Array(count).fill(-1);
  const kept: Passage[] = [];
  const longestFirst = [...passages].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const passage of longestFirst) {
    for (const stretch of freeStretches(passage, owner)) place(stretch, kept, owner);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function place(stretch: Passage, kept: Passage[], owner: Int32Array): void {
  const size = stretch.to - stretch.from;
  const beside = Math.max(owner[stretch.from - 1] ?? -1, -1);
  const neighbour = kept[beside];
  if (stretch.class === "verbatim" ? size >= leastVerbatim : size >= leastOther) {
    owner.fill(kept.length, stretch.from, stretch.to);
    kept.push(stretch);
  } else if (stretch.class === "verbatim" && neighbour && neighbour.to === stretch.from) {
    owner.fill(beside, stretch.from, stretch.to);
    kept[beside] = { ...neighbour, to: stretch.to };
  }
}

/** The stretches of the passage where no syllable has an owner (-1). */
export function freeStretches(passage: Passage, owner: Int32Array): readonly Passage[] {
  const stretches: Passage[] = [];
  let from = -1;
  for (let at = passage.from; at <= passage.to; at++) {
    const isFree = at < passage.to && (owner[at] ?? -1) < 0;
    if (isFree && from < 0) from = at;
    if (!isFree && from >= 0) {
      stretches.push(stretchOf(passage, from, at));
      from = -1;
    }
  }
  return stretches;
}

/** The part of a passage between two syllables of the draft, with its share of the source and of the equal syllables. */
function stretchOf(passage: Passage, from: number, to: number): Passage {
  if (from === passage.from && to === passage.to) return passage;
  const length = passage.to - passage.from;
  const scale = (passage.sourceTo - passage.sourceFrom) / length;
  const sourceAt = (at: number) => passage.sourceFrom + Math.round((at - passage.from) * scale);
  const equal = Math.round((passage.equal * (to - from)) / length);
  return { ...passage, from, to, sourceFrom: sourceAt(from), sourceTo: sourceAt(to), equal };
}
