import type { CopySettings } from "./settings";

/** Half-open range of UTF-16 offsets into a block's text. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** One block of the draft: its text, the part it belongs to, and the ranges its author declared a quotation. */
export interface DraftBlock {
  readonly id: string;
  readonly partId: string;
  readonly text: string;
  readonly quotations?: readonly BlockRange[];
}

/**
 * A draft to check, its blocks in the order of the text. A plain text is a draft of one block. A passage over the border
 * of two blocks is given as one span in each.
 */
export interface Draft {
  readonly blocks: readonly DraftBlock[];
}

/** What a marked passage is. The last three are shown but left out of numerator and denominator. */
export type CopyClass = "verbatim" | "adapted" | "renamed" | "formula" | "quoted" | "allowed";

/**
 * One marked passage. `from`/`to` are UTF-16 offsets into the block's text, `sourceFrom`/`sourceTo` into the source's;
 * a quotation or formula without a source has `sourceId` null and zero source offsets. `syllables` counts the draft's
 * side, `similarity` is the share of equal syllables on both sides (1 when verbatim). `fingerprint` names the passage
 * by its folded wording and stays the same while other text changes. `isMoved` tells that the passage stands in
 * another order than in the source.
 */
export interface CopySpan {
  readonly class: CopyClass;
  readonly blockId: string;
  readonly partId: string;
  readonly from: number;
  readonly to: number;
  readonly sourceId: string | null;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly syllables: number;
  readonly similarity: number;
  readonly isMoved: boolean;
  readonly fingerprint: string;
}

/**
 * Syllables by what they are; `copied + adapted + renamed + local` is the denominator, and with `leftOut` all syllables.
 * `copied` counts the syllables of verbatim runs wherever they stand, inside adapted passages too.
 */
export interface CopyCounts {
  readonly syllables: number;
  readonly denominator: number;
  readonly copied: number;
  readonly adapted: number;
  readonly renamed: number;
  readonly local: number;
  readonly leftOut: number;
}

/** The result for one block; its spans do not overlap and stand in reading order. */
export interface BlockReport {
  readonly id: string;
  readonly partId: string;
  readonly counts: CopyCounts;
  readonly spans: readonly CopySpan[];
}

/** The result for one part. `isLocal` is null when nothing is left in the denominator. */
export interface PartReport {
  readonly partId: string;
  readonly counts: CopyCounts;
  readonly isLocal: boolean | null;
}

/** The whole result: all spans in reading order, the counts of each block, each part and the draft. */
export interface CopyReport {
  readonly spans: readonly CopySpan[];
  readonly blocks: readonly BlockReport[];
  readonly parts: readonly PartReport[];
  readonly total: CopyCounts;
  readonly settings: CopySettings;
}

/** Sums the results of blocks, in the order given, into parts and a total. */
export function summarise(blocks: readonly BlockReport[], settings: CopySettings): CopyReport {
  const byPart = new Map<string, Sum>();
  const total = noCounts();
  for (const block of blocks) {
    add(total, block.counts);
    const part = byPart.get(block.partId);
    if (part) add(part, block.counts);
    else byPart.set(block.partId, { ...block.counts });
  }
  const parts = Array.from(byPart, ([partId, counts]) => ({
    partId,
    counts,
    isLocal: isLocal(counts, settings),
  }));
  return { spans: blocks.flatMap((block) => block.spans), blocks, parts, total, settings };
}

/** Counts still being summed. */
type Sum = { -readonly [Name in keyof CopyCounts]: CopyCounts[Name] };

function noCounts(): Sum {
  return { syllables: 0, denominator: 0, copied: 0, adapted: 0, renamed: 0, local: 0, leftOut: 0 };
}

function add(sum: Sum, counts: CopyCounts): void {
  sum.syllables += counts.syllables;
  sum.denominator += counts.denominator;
  sum.copied += counts.copied;
  sum.adapted += counts.adapted;
  sum.renamed += counts.renamed;
  sum.local += counts.local;
  sum.leftOut += counts.leftOut;
}

function isLocal(counts: CopyCounts, settings: CopySettings): boolean | null {
  return counts.denominator === 0 ? null : counts.local / counts.denominator >= settings.localThreshold;
}
