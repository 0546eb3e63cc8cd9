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

/**
 * The results of a draft's blocks, in order, with their sums by part and in all. Replacing blocks costs what they cost
 * and a copy of the lists, while the blocks come one for one and stay in their parts; else all is summed anew.
 */
export class ReportKeeper {
  private readonly settings: CopySettings;
  private kept: CopyReport;
  /** How many spans each block has. */
  private spanCounts: number[] = [];

  constructor(settings: CopySettings) {
    this.settings = settings;
    this.kept = { spans: [], blocks: [], parts: [], total: noCounts(), settings };
  }

  get report(): CopyReport {
    return this.kept;
  }

  /** Replaces the blocks of a range of places by others. */
  replace(range: BlockRange, others: readonly BlockReport[]): void {
    const { blocks } = this.kept;
    const { from, to } = range;
    const arePlaced =
      others.length === to - from && others.every(({ partId }, i) => partId === blocks[from + i]?.partId);
    if (arePlaced) {
      this.kept = this.changed(range, others);
      others.forEach(({ spans }, i) => {
        this.spanCounts[from + i] = spans.length;
      });
    } else {
      this.kept = summed(blocks.slice(0, from).concat(others, blocks.slice(to)), this.settings);
      this.spanCounts = this.kept.blocks.map(({ spans }) => spans.length);
    }
  }

  private changed(range: BlockRange, others: readonly BlockReport[]): CopyReport {
    const { settings, kept } = this;
    const differences = new Map<string, Sum>();
    const total = { ...kept.total };
    const blocks = kept.blocks.slice();
    others.forEach((block, i) => {
      const place = range.from + i;
      const difference = differences.get(block.partId) ?? noCounts();
      differences.set(block.partId, difference);
      for (const sum of [difference, total]) {
        add(sum, block.counts, 1);
        add(sum, kept.blocks[place]?.counts ?? noCounts(), -1);
      }
      blocks[place] = block;
    });
    const parts = kept.parts.map((part) => {
      const difference = differences.get(part.partId);
      if (!difference) return part;
      add(difference, part.counts, 1);
      return partReport(part.partId, difference, settings);
    });
    return { spans: this.spansWith(range, others), blocks, parts, total, settings };
  }

  private spansWith({ from, to }: BlockRange, others: readonly BlockReport[]): readonly CopySpan[] {
    const { spans } = this.kept;
    const first = sumOf(this.spanCounts, 0, from);
    const last = first + sumOf(this.spanCounts, from, to);
    const found = others.flatMap((block) => block.spans);
    return found.length === 0 && first === last
      ? spans
      : spans.slice(0, first).concat(found, spans.slice(last));
  }
}

function sumOf(counts: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let place = from; place < to; place++) sum += counts[place] ?? 0;
  return sum;
}

function summed(blocks: readonly BlockReport[], settings: CopySettings): CopyReport {
  const byPart = new Map<string, Sum>();
  const total = noCounts();
  for (const block of blocks) {
    add(total, block.counts, 1);
    const part = byPart.get(block.partId);
    if (part) add(part, block.counts, 1);
    else byPart.set(block.partId, { ...block.counts });
  }
  const parts = Array.from(byPart, ([partId, counts]) => partReport(partId, counts, settings));
  return { spans: blocks.flatMap((block) => block.spans), blocks, parts, total, settings };
}

function partReport(partId: string, counts: CopyCounts, settings: CopySettings): PartReport {
  return { partId, counts, isLocal: isLocal(counts, settings) };
}

/** Counts still being summed. */
type Sum = { -readonly [Name in keyof CopyCounts]: CopyCounts[Name] };

function noCounts(): Sum {
  return { syllables: 0, denominator: 0, copied: 0, adapted: 0, renamed: 0, local: 0, leftOut: 0 };
}

function add(sum: Sum, counts: CopyCounts, times: 1 | -1): void {
  sum.syllables += times * counts.syllables;
  sum.denominator += times * counts.denominator;
  sum.copied += times * counts.copied;
  sum.adapted += times * counts.adapted;
  sum.renamed += times * counts.renamed;
  sum.local += times * counts.local;
  sum.leftOut += times * counts.leftOut;
}

function isLocal(counts: CopyCounts, settings: CopySettings): boolean | null {
  return counts.denominator === 0 ? null : counts.local / counts.denominator >= settings.localThreshold;
}
