import type { Attrs, Node as ProgrammeNode } from "prosemirror-model";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { emptyDuty } from "../../../../shared/domain/duties";
import { type Numbering, numberingOf } from "../../../../shared/domain/programme/numbering";
import {
  type BlockType,
  emptyFigures,
  isBlockType,
  programmeSchema,
} from "../../../../shared/domain/programme/schema";
import { type BlockKind, blockKinds, cursorBlock, kindLadders, selectedBlocks } from "./blocks";
import { refuseEdit } from "./template-guard";

/** The kind of block that Enter at the end of a block starts. */
const nextType: Readonly<Record<BlockType, BlockType>> = {
  title: "paragraph",
  heading: "paragraph",
  paragraph: "paragraph",
  basis: "basis",
  point: "point",
  target: "target",
  duty: "duty",
};

/** What a block that is split off starts with: a duty's second half has no owner and takes up nothing. */
const fresh: Attrs = { id: "", rule: "free", links: [], duty: emptyDuty, figures: emptyFigures };

/** Enter: a new block of the sensible kind; in an empty duty, target or point, back to a paragraph. */
export const splitBlock: Command = (state, dispatch) => {
  const { node } = cursorBlock(state);
  if (
    node.content.size === 0 &&
    nextType[typeOf(node)] === node.type.name &&
    node.type.name !== "paragraph"
  ) {
    return setKind("paragraph")(state, dispatch);
  }
  const { tr } = state;
  const marks = state.storedMarks ?? state.selection.$to.marks();
  tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.parentOffset === 0 && $from.parent.content.size > 0) insertBefore(tr);
  else splitAt(tr, $from.parentOffset === $from.parent.content.size);
  dispatch?.(tr.ensureMarks(marks).scrollIntoView());
  return true;
};

function splitAt(tr: Transaction, isAtEnd: boolean): void {
  const { $from } = tr.selection;
  const node = $from.parent;
  const isTitle = node.type.name === "title";
  const type = isAtEnd || isTitle ? nextType[typeOf(node)] : typeOf(node);
  tr.split($from.pos, 1, [{ type: nodeType(type), attrs: { ...node.attrs, ...fresh } }]);
}

function insertBefore(tr: Transaction): void {
  const { $from } = tr.selection;
  const node = $from.parent;
  if (node.type.name === "title") return;
  const type = nextType[typeOf(node)];
  tr.insert($from.before(), nodeType(type).create({ ...node.attrs, ...fresh }));
}

/** Backspace at the start of a block: first to a paragraph, then into the block before. */
export const backspaceAtStart: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty || selection.$from.parentOffset > 0)
    return false;
  const { node, index } = cursorBlock(state);
  if (node.type.name === "title") return true;
  if (node.type.name !== "paragraph") return setKind("paragraph")(state, dispatch);
  return index === 0 || joinAt(state, dispatch, index - 1);
};

/** Delete at the end of a block takes the next block's text in. */
export const deleteAtEnd: Command = (state, dispatch) => {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return false;
  const { $from } = selection;
  if ($from.parentOffset < $from.parent.content.size) return false;
  const { index } = cursorBlock(state);
  return index === state.doc.childCount - 1 || joinAt(state, dispatch, index);
};

/** Joins a block with the next; an empty one disappears, otherwise the first keeps its kind and both links stay. */
function joinAt(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, index: number): true {
  const pos = positionOf(state.doc, index);
  const first = state.doc.child(index);
  const second = state.doc.child(index + 1);
  const { tr } = state;
  if (first.content.size === 0 && first.attrs.rule === "free" && first.type.name !== "title") {
    tr.delete(pos, pos + first.nodeSize);
  } else {
    tr.join(pos + first.nodeSize);
    const links = [...new Set([...first.attrs.links, ...second.attrs.links])];
    if (links.length > first.attrs.links.length) tr.setNodeAttribute(pos, "links", links);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Makes the selected blocks of a kind; blocks the template holds, and the title, refuse. */
export function setKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    if (blocks.some(({ node }) => node.attrs.rule !== "free" || node.type.name === "title")) {
      return refuseEdit(state, dispatch);
    }
    const { tr } = state;
    const { type, attrs } = blockKinds[kind];
    for (const { node, pos } of blocks) tr.setNodeMarkup(pos, nodeType(type), { ...node.attrs, ...attrs });
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Numbers the document another way: its headings keep their levels and are announced by other words. */
export function setNumbering(numbering: Numbering): Command {
  return (state, dispatch) => {
    if (numberingOf(state.doc) !== numbering) dispatch?.(state.tr.setDocAttribute("numbering", numbering));
    return true;
  };
}

/** Tab and Shift+Tab: a heading's level or a point's style; Tab makes a paragraph a dash point. Always handled. */
export function shiftLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const kind = levelOf(cursorBlock(state).node, numberingOf(state.doc), by);
    return kind === null || setKind(kind)(state, dispatch);
  };
}

function levelOf(node: ProgrammeNode, numbering: Numbering, by: 1 | -1): BlockKind | null {
  if (node.type.name === "paragraph") return by > 0 ? "dash" : null;
  for (const ladder of kindLadders[numbering]) {
    const at = ladder.findIndex((kind) => matches(node, kind));
    if (at >= 0) return ladder[at + by] ?? null;
  }
  return null;
}

function matches(node: ProgrammeNode, kind: BlockKind): boolean {
  const { type, attrs } = blockKinds[kind];
  return (
    node.type.name === type && Object.entries(attrs).every(([name, value]) => node.attrs[name] === value)
  );
}

/** Moves the selected blocks over their neighbour; the title stays first. Always handled. */
export function moveBlocks(by: 1 | -1): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const first = blocks[0]?.index ?? 0;
    const last = blocks.at(-1)?.index ?? 0;
    const neighbour = by < 0 ? first - 1 : last + 1;
    if (first === 0 || neighbour < 1 || neighbour >= state.doc.childCount) return true;
    const node = state.doc.child(neighbour);
    const pos = positionOf(state.doc, neighbour);
    const { tr } = state;
    tr.delete(pos, pos + node.nodeSize);
    tr.insert(by < 0 ? positionOf(tr.doc, last) : positionOf(tr.doc, first), node);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** The position before the block at an index (or the end of the document). */
export function positionOf(doc: ProgrammeNode, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}

function typeOf(node: ProgrammeNode): BlockType {
  return isBlockType(node.type.name) ? node.type.name : "paragraph";
}

function nodeType(name: BlockType) {
  const type = programmeSchema.nodes[name];
  if (!type) throw new RangeError(`the schema has no ${name}`);
  return type;
}
