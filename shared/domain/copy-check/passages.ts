import { freeRanges, marksOf, syllablesIn } from "./ranges";
import type { BlockRange, CopyClass } from "./report";
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
  return both === 0 ? 0 : Math.min(1, (2 * passage.equal) / both);
}

/** Free stretches of verbatim passages shorter than this join the passage before them; of others they are dropped. */
const leastVerbatim = 4;
const leastOther = 8;

/**
 * Gives every syllable of the draft to at most one passage, the longest first; a passage that is partly taken keeps its
 * free stretches. Returned in reading order.
 */
export function withoutOverlap(passages: readonly Passage[], count: number): readonly Passage[] {
  const isTaken = new Uint8Array(count);
  const byEnd = new Map<number, Passage>();
  const longestFirst = [...passages].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const passage of longestFirst) {
    for (const free of freeRanges(passage, isTaken)) {
      if (!isWorthKeeping(passage, free) && !joinBefore(byEnd, passage, free)) continue;
      if (isWorthKeeping(passage, free)) byEnd.set(free.to, partOf(passage, free));
      isTaken.fill(1, free.from, free.to);
    }
  }
  return [...byEnd.values()].sort((a, b) => a.from - b.from);
}

function isWorthKeeping(passage: Passage, free: BlockRange): boolean {
  return free.to - free.from >= (isEqualThroughout(passage) ? leastVerbatim : leastOther);
}

/** Every syllable of a verbatim run is marked: a rest too short to stand alone lengthens the passage it follows. */
function joinBefore(byEnd: Map<number, Passage>, passage: Passage, free: BlockRange): boolean {
  const before = byEnd.get(free.from);
  if (!before || !isEqualThroughout(passage)) return false;
  byEnd.delete(free.from);
  byEnd.set(free.to, { ...before, to: free.to });
  return true;
}

function isEqualThroughout(passage: Passage): boolean {
  return passage.class === "verbatim" || passage.class === "formula";
}

/** The parts of a passage that no mark of `isTaken` covers. */
export function freeParts(passage: Passage, isTaken: Uint8Array): readonly Passage[] {
  return freeRanges(passage, isTaken).map((free) => partOf(passage, free));
}

/** The passage in parts, those from ranges of the source that units may repeat being of class "allowed". */
export function splitByAllowed(passage: Passage): readonly Passage[] {
  const { allowed, syllables } = passage.index;
  if (allowed.length === 0) return [passage];
  const inSource = allowed.map((range) => syllablesIn(syllables, range));
  const inDraft = inSource
    .map((range) => draftRange(passage, range))
    .filter((range) => range.to > range.from);
  const isAllowed = marksOf(inDraft, passage.to);
  const isOther = isAllowed.map((mark) => 1 - mark);
  const allowedParts = freeParts(passage, isOther).map((part) => ({ ...part, class: "allowed" as const }));
  return [...freeParts(passage, isAllowed), ...allowedParts].sort((a, b) => a.from - b.from);
}

/** The part of the passage's draft side that stands for a range of its source side. */
function draftRange(passage: Passage, source: BlockRange): BlockRange {
  const scale = (passage.to - passage.from) / Math.max(1, passage.sourceTo - passage.sourceFrom);
  const at = (place: number) => {
    const inside = Math.min(passage.sourceTo, Math.max(passage.sourceFrom, place));
    return passage.from + Math.round((inside - passage.sourceFrom) * scale);
  };
  return { from: at(source.from), to: at(source.to) };
}

/** The part of a passage in a range of the draft, with its share of the source and of the equal syllables. */
function partOf(passage: Passage, { from, to }: BlockRange): Passage {
  if (from === passage.from && to === passage.to) return passage;
  const length = passage.to - passage.from;
  const scale = (passage.sourceTo - passage.sourceFrom) / length;
  const sourceAt = (at: number) => passage.sourceFrom + Math.round((at - passage.from) * scale);
  const equal = Math.round((passage.equal * (to - from)) / length);
  return { ...passage, from, to, sourceFrom: sourceAt(from), sourceTo: sourceAt(to), equal };
}
