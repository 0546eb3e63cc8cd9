import type { Node as ProgrammeNode } from "prosemirror-model";
import type { CopyReport } from "../../../../../shared/domain/copy-check";
import {
  levelsUsed,
  type OutlineEntry,
  outlineOf,
  placeBlocks,
} from "../../../../../shared/domain/programme/outline";
import type { TreeRow } from "../tree";

/** Syllables of a part by what they are. */
export type CopyCounts = CopyReport["total"];

/** A heading in the outline; `counts` only for parts and for a "Phần" (with the parts in it), once they are checked. */
export interface OutlineRow extends TreeRow {
  readonly entry: OutlineEntry;
  readonly counts: CopyCounts | null;
  /** True for the heading the cursor stands under most closely. */
  readonly isCurrent: boolean;
  /** True for the part the cursor stands in. */
  readonly isCurrentPart: boolean;
}

/** The headings of a programme as rows of a tree, in order. */
export function outlineRows(
  doc: ProgrammeNode,
  report: CopyReport | null,
  cursorBlockId: string | null,
): readonly OutlineRow[] {
  const entries = outlineOf(doc);
  const counts = countsOf(entries, report);
  const levels = levelsUsed(doc);
  const current = headingOver(doc, cursorBlockId);
  const part = entries.find((entry) => entry.id === current)?.partId;
  return entries.map((entry, at) => ({
    ...{ id: entry.id, level: levels.indexOf(entry.level) + 1, entry },
    isGroup: (entries[at + 1]?.level ?? 0) > entry.level,
    counts: counts.get(entry.id) ?? null,
    isCurrent: entry.id === current,
    isCurrentPart: entry.id === part,
  }));
}

/** Counts of parts by their heading; those of a "Phần" are its own and of all parts in it. */
function countsOf(entries: readonly OutlineEntry[], report: CopyReport | null): Map<string, CopyCounts> {
  const own = new Map(report?.parts.map((part) => [part.partId, part.counts]));
  let division = "";
  for (const { id, level, isPart } of entries) {
    const counts = own.get(id);
    if (level === 0) division = id;
    if (level === 0 || !isPart || division === "" || !counts) continue;
    const above = own.get(division);
    own.set(division, above ? sumOf(above, counts) : counts);
  }
  return own;
}

function sumOf(one: CopyCounts, other: CopyCounts): CopyCounts {
  return {
    syllables: one.syllables + other.syllables,
    denominator: one.denominator + other.denominator,
    copied: one.copied + other.copied,
    adapted: one.adapted + other.adapted,
    renamed: one.renamed + other.renamed,
    local: one.local + other.local,
    leftOut: one.leftOut + other.leftOut,
  };
}

function headingOver(doc: ProgrammeNode, blockId: string | null): string | null {
  const blocks = placeBlocks(doc);
  const at = blocks.findIndex((block) => block.id === blockId);
  return blocks.slice(0, at + 1).findLast((block) => block.node.type.name === "heading")?.id ?? null;
}

/** The part a block stands under; "" before the first. */
export function partOfBlock(doc: ProgrammeNode, blockId: string | null): string {
  return placeBlocks(doc).find((block) => block.id === blockId)?.partId ?? "";
}
