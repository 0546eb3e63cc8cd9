import type { Node as ProgrammeNode } from "prosemirror-model";
import type { CopyReport } from "../../../../../shared/domain/copy-check";
import { type OutlineEntry, outlineOf, placeBlocks } from "../../../../../shared/domain/programme/outline";
import type { TreeRow } from "../tree";

/** Syllables of a part by what they are. */
export type CopyCounts = CopyReport["total"];

/** A heading in the outline; `counts` only for parts, once they are checked. */
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
  const counts = new Map(report?.parts.map((part) => [part.partId, part.counts]));
  const current = headingOver(doc, cursorBlockId);
  const part = entries.find((entry) => entry.id === current)?.partId;
  return entries.map((entry, at) => ({
    ...{ id: entry.id, level: entry.level, entry },
    isGroup: (entries[at + 1]?.level ?? 0) > entry.level,
    counts: entry.level === 1 ? (counts.get(entry.id) ?? null) : null,
    isCurrent: entry.id === current,
    isCurrentPart: entry.id === part,
  }));
}

function headingOver(doc: ProgrammeNode, blockId: string | null): string | null {
  const blocks = placeBlocks(doc);
  const at = blocks.findIndex((block) => block.id === blockId);
  return blocks.slice(0, at + 1).findLast((block) => block.node.type.name === "heading")?.id ?? null;
}

/** The part (level-1 heading) a block stands under; "" before the first. */
export function partOfBlock(doc: ProgrammeNode, blockId: string | null): string {
  return placeBlocks(doc).find((block) => block.id === blockId)?.partId ?? "";
}
