import type { Node as ProgrammeNode } from "prosemirror-model";
import { typeInSentence } from "./details";
import { type PlacedBlock, placeBlocks } from "./outline";
import { programmeSchema } from "./schema";

/** A block as the copy check reads it: `text` holds exactly the block's characters, so offsets are positions in it. */
export interface CheckedBlock {
  readonly id: string;
  readonly partId: string;
  readonly text: string;
  /** Ranges that are not the unit's own words: declared a quotation by the user, or the whole of a locked block. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
  /** True for the template's own wording, which cannot be rewritten. */
  readonly isLocked: boolean;
}

const checkedBlocks = new WeakMap<ProgrammeNode, { readonly partId: string; readonly block: CheckedBlock }>();

/** The blocks of a programme for the copy check; unchanged blocks come back as the same objects. */
export function blocksForCheck(doc: ProgrammeNode): readonly CheckedBlock[] {
  return placeBlocks(doc).map(checkedBlock);
}

function checkedBlock({ node, id, partId }: PlacedBlock): CheckedBlock {
  const known = checkedBlocks.get(node);
  if (known && known.partId === partId) return known.block;
  const text = node.textContent;
  const isLocked = node.attrs.rule === "locked";
  const quotations = isLocked ? [{ from: 0, to: text.length }] : quotationsOf(node);
  const block = { id, partId, text, quotations, isLocked };
  checkedBlocks.set(node, { partId, block });
  return block;
}

function quotationsOf(node: ProgrammeNode): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  node.forEach((child, offset) => {
    if (!programmeSchema.marks.quotation?.isInSet(child.marks)) return;
    const last = ranges.at(-1);
    if (last?.to === offset) last.to = offset + child.nodeSize;
    else ranges.push({ from: offset, to: offset + child.nodeSize });
  });
  return ranges;
}

/** How a programme is called in lists and letters: "Chương trình hành động thực hiện Nghị quyết số 57-NQ/TW …". */
export function programmeName(typeName: string, doc: ProgrammeNode): string {
  return `${typeInSentence(typeName)} ${doc.firstChild?.textContent ?? ""}`.trim();
}
