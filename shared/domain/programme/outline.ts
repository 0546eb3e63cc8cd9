import type { Node as ProgrammeNode } from "prosemirror-model";
import { allLevels, type BlockNumber, isSentence, numberBlocks, numberingOf } from "./numbering";
import type { BlockRule } from "./schema";

/** One block with everything derived from where it stands. `pos` is the ProseMirror position before the block. */
export interface PlacedBlock extends BlockNumber {
  readonly node: ProgrammeNode;
  readonly id: string;
  readonly pos: number;
  /**
   * Id of the heading whose part the block stands in: the last one of the level of parts or above (a "Phần" before its
   * first part); its own when it is such a heading, "" before all.
   */
  readonly partId: string;
}

/** A heading of the outline with what stands under it. */
export interface OutlineEntry {
  readonly id: string;
  readonly level: number;
  readonly mark: string;
  readonly path: string;
  readonly title: string;
  readonly pos: number;
  readonly rule: BlockRule;
  readonly partId: string;
  /** True for a heading that begins a part, and for a "Phần" above them. */
  readonly isPart: boolean;
  /** True when no text stands between this heading and the next one of its level or above. */
  readonly isEmpty: boolean;
}

/**
 * The lowest level whose headings begin parts: that of "I-"; in articles that of the highest heading used below "Phần",
 * so that a decision of articles alone has each of them as a part.
 */
export function partLevel(doc: ProgrammeNode): number {
  if (numberingOf(doc) === "parts") return 1;
  return Math.min(...levelsUsed(doc).filter((level) => level > 0), allLevels.length);
}

/** The levels of headings a document has, the highest first: articles right under chapters are the second of two. */
export function levelsUsed(doc: ProgrammeNode): readonly number[] {
  const used = doc.children
    .filter(({ type }) => type.name === "heading")
    .map(({ attrs }) => Number(attrs.level));
  return allLevels.filter((level) => used.includes(level));
}

/** All blocks of a programme in order, with number, path and part. */
export function placeBlocks(doc: ProgrammeNode): readonly PlacedBlock[] {
  const numbers = numberBlocks(doc);
  const lowest = partLevel(doc);
  const placed: PlacedBlock[] = [];
  let partId = "";
  doc.forEach((node, pos, index) => {
    const id = String(node.attrs.id);
    if (node.type.name === "heading" && node.attrs.level <= lowest) partId = id;
    const number = numbers[index] ?? { mark: "", path: "", numbers: [] };
    placed.push({ node, id, pos, partId, ...number });
  });
  return placed;
}

/** The headings of a programme, each with its rule and whether anything is written under it. */
export function outlineOf(doc: ProgrammeNode): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const hasTextUnder = allLevels.map(() => false);
  for (const block of placeBlocks(doc).toReversed()) {
    if (isSentence(doc, block.node)) hasTextUnder.fill(true);
    if (block.node.type.name === "heading") entries.push(entryOf(block, hasTextUnder));
    else if (block.node.textContent.trim() !== "") hasTextUnder.fill(true);
  }
  return entries.reverse();
}

/** Reads a heading off while walking backwards: text seen so far, down to the next heading of its level, is its own. */
function entryOf(block: PlacedBlock, hasTextUnder: boolean[]): OutlineEntry {
  const level = Number(block.node.attrs.level);
  const isEmpty = hasTextUnder[level] !== true;
  hasTextUnder.fill(false, level);
  return {
    id: block.id,
    level,
    mark: block.mark,
    path: block.path,
    title: block.node.textContent,
    pos: block.pos,
    rule: block.node.attrs.rule,
    partId: block.partId,
    isPart: block.partId === block.id,
    isEmpty,
  };
}
