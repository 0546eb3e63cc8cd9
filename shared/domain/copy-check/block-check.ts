import { type Syllables, syllablesOf } from "../folding";
import { passagesFrom } from "./alignment";
import { maskNames } from "./names";
import { freeStretches, type Passage, similarityOf, withoutOverlap } from "./passages";
import { quotedRanges } from "./quotations";
import type { BlockRange, BlockReport, CopyClass, CopyCounts, CopySpan, DraftBlock } from "./report";
import type { CopySettings } from "./settings";
import type { SourceIndex } from "./source-index";

/** Checks one block by itself: the same block, indexes and settings always give the same result. */
export function checkBlock(
  block: DraftBlock,
  indexes: readonly SourceIndex[],
  settings: CopySettings,
): BlockReport {
  const syllables = syllablesOf(block.text);
  const quoted = quotedStretches(block, syllables, settings);
  const quotedOwner = new Int32Array(syllables.count).fill(-1);
  for (const range of quoted) quotedOwner.fill(0, range.from, range.to);
  const found = passagesOf(syllables, indexes, settings).filter((one) => isLongEnough(block.text, syllables, one));
  const passages = withoutOverlap(found, syllables.count).flatMap((one) => freeStretches(one, quotedOwner));
  const spans = [
    ...passages.map((passage) => spanOf(block, syllables, passage)),
    ...quoted.map((range) => quotedSpan(block, syllables, range)),
  ].sort((a, b) => a.from - b.from);
  return { id: block.id, partId: block.partId, counts: countsOf(syllables.count, passages, quoted), spans };
}

function passagesOf(
  syllables: Syllables,
  indexes: readonly SourceIndex[],
  settings: CopySettings,
): readonly Passage[] {
  const units = maskNames(syllables);
  return indexes.flatMap((index) => passagesFrom(syllables, units, index, settings));
}

const foreignMinimum = 28;
const foreignShare = 0.04;
const vietnameseLetter = /[\u00c0-\u01b0\u1ea0-\u1ef9\u0300-\u0323]/g;

/**
 * In text without Vietnamese letters short runs are headings, addresses and references that many texts share; a copied
 * passage there is longer than in Vietnamese, whose syllables are shorter than words.
 */
function isLongEnough(text: string, syllables: Syllables, passage: Passage): boolean {
  if (passage.to - passage.from >= foreignMinimum) return true;
  const words = text.slice(syllables.starts[passage.from] ?? 0, syllables.ends[passage.to - 1] ?? 0);
  return (words.match(vietnameseLetter)?.length ?? 0) >= words.length * foreignShare;
}

/** Declared quotations, and marked ones of at least a verbatim run's length: shorter ones are names or emphasis. */
function quotedStretches(
  block: DraftBlock,
  syllables: Syllables,
  settings: CopySettings,
): readonly BlockRange[] {
  const declared = (block.quotations ?? []).map((range) => stretchAt(syllables, range));
  const inMarks = settings.honoursQuotationMarks ? quotedRanges(block.text) : [];
  const marked = inMarks
    .map((range) => stretchAt(syllables, range))
    .filter((range) => range.to - range.from >= settings.verbatimMinimum);
  return merged([...declared, ...marked].filter((range) => range.to > range.from));
}

/** The syllables that lie wholly inside a range of the text. */
function stretchAt(syllables: Syllables, range: BlockRange): BlockRange {
  const from = firstFrom(syllables.starts, range.from);
  const to = firstFrom(syllables.ends, range.to + 1);
  return { from, to: Math.max(from, to) };
}

function firstFrom(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(ranges: readonly BlockRange[]): readonly BlockRange[] {
  const result: BlockRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = result.at(-1);
    if (last && range.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}

function spanOf(block: DraftBlock, syllables: Syllables, passage: Passage): CopySpan {
  const source = passage.index.syllables;
  return {
    ...placeOf(block, syllables, passage),
    class: passage.class,
    sourceId: passage.index.id,
    sourceFrom: source.starts[passage.sourceFrom] ?? 0,
    sourceTo: source.ends[passage.sourceTo - 1] ?? 0,
    similarity: similarityOf(passage),
  };
}

function quotedSpan(block: DraftBlock, syllables: Syllables, range: BlockRange): CopySpan {
  const quoted: CopyClass = "quoted";
  return {
    ...placeOf(block, syllables, range),
    class: quoted,
    sourceId: null,
    sourceFrom: 0,
    sourceTo: 0,
    similarity: 0,
  };
}

function placeOf(block: DraftBlock, syllables: Syllables, range: BlockRange) {
  return {
    blockId: block.id,
    partId: block.partId,
    from: syllables.starts[range.from] ?? 0,
    to: syllables.ends[range.to - 1] ?? 0,
    syllables: range.to - range.from,
    isMoved: false,
    fingerprint: fingerprintOf(syllables.ids, range),
  };
}

function fingerprintOf(ids: Uint32Array, range: BlockRange): string {
  let hash = 0x811c9dc5;
  for (let at = range.from; at < range.to; at++) hash = Math.imul(hash ^ (ids[at] ?? 0), 0x01000193);
  return `${(range.to - range.from).toString(36)}-${(hash >>> 0).toString(36)}`;
}

function countsOf(count: number, passages: readonly Passage[], quoted: readonly BlockRange[]): CopyCounts {
  const sum = { copied: 0, adapted: 0, renamed: 0, leftOut: quoted.reduce((sum, range) => sum + range.to - range.from, 0) };
  for (const passage of passages) sum[countOf[passage.class]] += passage.to - passage.from;
  const denominator = count - sum.leftOut;
  return { syllables: count, denominator, ...sum, local: denominator - sum.copied - sum.adapted - sum.renamed };
}

const countOf = {
  verbatim: "copied",
  adapted: "adapted",
  renamed: "renamed",
  formula: "leftOut",
  quoted: "leftOut",
  allowed: "leftOut",
} as const;
