import { type Syllables, syllablesOf } from "../folding";
import { type GramTable, gramHashes } from "./grams";
import { legalBases } from "./known-wording";
import { type QuotableText, quotationSignsOf } from "./quotations";
import { marksOf } from "./ranges";
import type { BlockRange, DraftBlock } from "./report";

/** A block folded: its syllables, its legal bases, and which syllables those are. */
export interface FoldedBlock {
  readonly syllables: Syllables;
  readonly bases: readonly BlockRange[];
  readonly isKnown: Uint8Array;
}

/** A few syllables as numbers: the identity of each with its flags and whether it is known wording. */
type Edge = readonly number[];

/** What is kept of a block for its neighbours: its first and last syllables, how many it has, and its quotation marks. */
export interface BlockText extends QuotableText {
  readonly block: DraftBlock;
  readonly first: Edge;
  readonly last: Edge;
}

/**
 * The syllables next to a block on one side, in text order, as far as copied runs over the border go; and the blocks
 * looked at for that, the nearest first. `isCut` tells that there is more beyond them.
 */
interface Side {
  readonly texts: readonly BlockText[];
  readonly isCut: boolean;
  readonly edge: Edge;
}

/** What stands before and after a block. */
export interface Surroundings {
  readonly before: Side;
  readonly after: Side;
}

/** A row of syllables as the search reads it; `isKnown` marks those that tell nothing whatever they are. */
export interface Wording {
  readonly count: number;
  readonly ids: Uint32Array;
  readonly flags: Uint8Array;
  readonly isKnown: Uint8Array;
}

/** The surroundings of a block without text, which nothing reaches over. */
export const noSurroundings: Surroundings = {
  before: { texts: [], isCut: false, edge: [] },
  after: { texts: [], isCut: false, edge: [] },
};

const edgeFactor = 512;

/** Folds a block. */
export function foldedBlock(block: DraftBlock): FoldedBlock {
  const syllables = syllablesOf(block.text);
  const bases = legalBases(block.text, syllables);
  return { syllables, bases, isKnown: marksOf(bases, syllables.count) };
}

/** What neighbours see of a block: at most `reach` syllables of either end. */
export function blockTextOf(block: DraftBlock, folded: FoldedBlock, reach: number): BlockText {
  const { count } = folded.syllables;
  const size = Math.min(reach, count);
  return {
    block,
    count,
    first: edgeOf(folded, 0, size),
    last: edgeOf(folded, count - size, count),
    quotationSigns: quotationSignsOf(block.text, folded.syllables),
  };
}

/**
 * What stands around the block at a place in a list: on either side, over as many blocks as that takes, at most `reach`
 * syllables of runs over the border that a source has too; nothing around a block without text. `known`, which was given
 * for the same block, is given again while the blocks with text around are the same objects.
 */
export function surroundingsAt(
  texts: readonly BlockText[],
  at: number,
  reach: number,
  sources: readonly GramTable[],
  known: Surroundings | undefined,
): Surroundings {
  if (texts[at]?.count === 0) return noSurroundings;
  if (known && isBeside(texts, at, -1, known.before) && isBeside(texts, at, 1, known.after)) return known;
  const [before, after] = [sideOf(texts, at, -1, reach), sideOf(texts, at, 1, reach)];
  const { first = [], last = [] } = texts[at] ?? {};
  const tail = [...before.edge, ...last].slice(-reach);
  const head = [...first, ...after.edge].slice(0, reach);
  return {
    before: { ...before, edge: before.edge.slice(copiedOver(before.edge, head, sources).from) },
    after: { ...after, edge: after.edge.slice(0, copiedOver(tail, after.edge, sources).to) },
  };
}

/** How far runs over a border go: from which syllable before it, to which after it. */
function copiedOver(before: Edge, after: Edge, sources: readonly GramTable[]): BlockRange {
  const ids = new Uint32Array(before.length + after.length);
  for (let at = 0; at < ids.length; at++) {
    const value = before[at] ?? after[at - before.length] ?? 0;
    ids[at] = Math.floor(value / edgeFactor);
  }
  let range = { from: before.length, to: 0 };
  for (const grams of sources) {
    const hashes = gramHashes(ids, grams.size);
    const isShared = (at: number) =>
      at >= 0 && at < hashes.length && grams.first(ids, at, hashes[at] ?? 0) >= 0;
    for (let at = Math.max(0, before.length - grams.size + 1); at < before.length; at++) {
      if (!isShared(at)) continue;
      let [from, last] = [at, at];
      while (isShared(from - 1)) from--;
      while (isShared(last + 1)) last++;
      const to = last + grams.size - before.length;
      range = { from: Math.min(range.from, from), to: Math.max(range.to, to) };
      at = last;
    }
  }
  return range;
}

/** True when the same wording stands around. */
export function isSameWording(a: Surroundings, b: Surroundings): boolean {
  return isEqual(a.before.edge, b.before.edge) && isEqual(a.after.edge, b.after.edge);
}

/** The wording of a block with what stands around it. */
export function wordingWith({ syllables, isKnown }: FoldedBlock, { before, after }: Surroundings): Wording {
  const from = before.edge.length;
  const count = from + syllables.count + after.edge.length;
  const whole = {
    count,
    ids: new Uint32Array(count),
    flags: new Uint8Array(count),
    isKnown: new Uint8Array(count),
  };
  whole.ids.set(syllables.ids, from);
  whole.flags.set(syllables.flags, from);
  whole.isKnown.set(isKnown, from);
  writeEdge(before.edge, whole, 0);
  writeEdge(after.edge, whole, from + syllables.count);
  return whole;
}

function edgeOf({ syllables, isKnown }: FoldedBlock, from: number, to: number): Edge {
  return Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    return (syllables.ids[at] ?? 0) * edgeFactor + (syllables.flags[at] ?? 0) * 2 + (isKnown[at] ?? 0);
  });
}

function writeEdge(edge: Edge, { ids, flags, isKnown }: Wording, from: number): void {
  edge.forEach((value, i) => {
    const marks = value % edgeFactor;
    ids[from + i] = (value - marks) / edgeFactor;
    flags[from + i] = marks >> 1;
    isKnown[from + i] = marks & 1;
  });
}

function isBeside(texts: readonly BlockText[], at: number, step: number, side: Side): boolean {
  let place = at;
  for (const near of side.texts) {
    place = nextFilled(texts, place, step);
    if (texts[place] !== near) return false;
  }
  return side.isCut || texts[nextFilled(texts, place, step)] === undefined;
}

function sideOf(texts: readonly BlockText[], at: number, step: number, reach: number): Side {
  const near: BlockText[] = [];
  let edge: Edge = [];
  let place = at;
  while (edge.length < reach) {
    place = nextFilled(texts, place, step);
    const text = texts[place];
    if (text === undefined) break;
    near.push(text);
    edge = step < 0 ? [...text.last, ...edge].slice(-reach) : [...edge, ...text.first].slice(0, reach);
  }
  return { texts: near, isCut: edge.length === reach, edge };
}

/** The next place with text in this direction, or one outside the list. */
function nextFilled(texts: readonly BlockText[], at: number, step: number): number {
  let place = at + step;
  while (texts[place]?.count === 0) place += step;
  return place;
}

/** The places whose surroundings may hold the blocks of a range, and the range. */
export function seenAround(texts: readonly BlockText[], { from, to }: BlockRange, reach: number): BlockRange {
  return { from: outwards(texts, from, -1, reach), to: outwards(texts, to - 1, 1, reach) + 1 };
}

function outwards(texts: readonly BlockText[], at: number, step: number, reach: number): number {
  let place = at;
  for (let seen = 0; seen < reach && texts[place + step] !== undefined; seen += texts[place]?.count ?? 0)
    place += step;
  return place;
}

function isEqual(a: Edge, b: Edge): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
