import type { Attrs, Node as ProgrammeNode } from "prosemirror-model";
import { type EditorState, TextSelection } from "prosemirror-state";
import type { Numbering } from "../../../../shared/domain/programme/numbering";

/** Characters of one block: UTF-16 offsets into its text, half open. */
export interface BlockRange {
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

/** The styles of the style list, as a Word user would name them. */
export const blockKinds = {
  heading0: { type: "heading", attrs: { level: 0 } },
  heading1: { type: "heading", attrs: { level: 1 } },
  heading2: { type: "heading", attrs: { level: 2 } },
  heading3: { type: "heading", attrs: { level: 3 } },
  heading4: { type: "heading", attrs: { level: 4 } },
  paragraph: { type: "paragraph", attrs: {} },
  duty: { type: "duty", attrs: {} },
  target: { type: "target", attrs: {} },
  clause: { type: "point", attrs: { style: "clause" } },
  letter: { type: "point", attrs: { style: "letter" } },
  dash: { type: "point", attrs: { style: "dash" } },
  plus: { type: "point", attrs: { style: "plus" } },
  basis: { type: "basis", attrs: {} },
} as const satisfies Record<string, { type: string; attrs: Attrs }>;

/** One style of the style list. */
export type BlockKind = keyof typeof blockKinds;

const headingKinds = ["heading0", "heading1", "heading2", "heading3", "heading4"] as const;
const otherKinds = ["paragraph", "duty", "target", "letter", "dash", "plus", "basis"] as const;

/** The styles a document offers: clauses belong to those numbered in articles. */
export const kindsOffered: Readonly<Record<Numbering, readonly BlockKind[]>> = {
  parts: [...headingKinds, ...otherKinds],
  articles: [...headingKinds, "clause", ...otherKinds],
};

/** What Tab and Shift+Tab step along. */
export const kindLadders: Readonly<Record<Numbering, readonly (readonly BlockKind[])[]>> = {
  parts: [headingKinds, ["letter", "dash", "plus"]],
  articles: [headingKinds, ["clause", "letter", "dash", "plus"]],
};

/** A block with its place: `pos` is the position before it, so its text starts at `pos + 1`. */
export interface BlockAt {
  readonly node: ProgrammeNode;
  readonly pos: number;
  readonly index: number;
}

/** The style a block has; null for the title. */
export function kindOf(node: ProgrammeNode): BlockKind | null {
  const found = Object.entries(blockKinds).find(([, kind]) => isOfKind(node, kind));
  return found ? (found[0] as BlockKind) : null; // the keys of blockKinds are exactly BlockKind
}

function isOfKind(node: ProgrammeNode, kind: { type: string; attrs: Attrs }): boolean {
  return (
    node.type.name === kind.type &&
    Object.entries(kind.attrs).every(([name, value]) => node.attrs[name] === value)
  );
}

/** The block with an id, or null. */
export function findBlock(doc: ProgrammeNode, blockId: string): BlockAt | null {
  let found: BlockAt | null = null;
  doc.forEach((node, pos, index) => {
    if (node.attrs.id === blockId) found = { node, pos, index };
  });
  return found;
}

/** The block a position stands in or before. */
export function blockAt(doc: ProgrammeNode, position: number): BlockAt {
  const resolved = doc.resolve(Math.min(position, doc.content.size));
  const index = Math.min(resolved.index(0), doc.childCount - 1);
  return { node: doc.child(index), pos: resolved.posAtIndex(index, 0), index };
}

/** The block the cursor (the moving end of the selection) stands in. */
export function cursorBlock(state: EditorState): BlockAt {
  return blockAt(state.doc, state.selection.head);
}

/** The blocks a selection touches, in order. */
export function selectedBlocks(state: EditorState): readonly BlockAt[] {
  const { from, to } = state.selection;
  const first = blockAt(state.doc, from).index;
  const last = blockAt(state.doc, to).index;
  const blocks: BlockAt[] = [];
  state.doc.forEach((node, pos, index) => {
    if (index >= first && index <= last) blocks.push({ node, pos, index });
  });
  return blocks;
}

/** A selection as characters of one block; null when it spans several. */
export function selectionRange(state: EditorState): BlockRange | null {
  const { $from, $to } = state.selection;
  if ($from.depth === 0 || !$from.sameParent($to)) return null;
  return { blockId: String($from.parent.attrs.id), from: $from.parentOffset, to: $to.parentOffset };
}

/** The document selection for characters of a block; null when the block is gone. */
export function rangeSelection(doc: ProgrammeNode, range: BlockRange): TextSelection | null {
  const block = findBlock(doc, range.blockId);
  if (!block) return null;
  const at = (offset: number) => block.pos + 1 + Math.min(offset, block.node.content.size);
  return TextSelection.create(doc, at(range.from), at(range.to));
}
