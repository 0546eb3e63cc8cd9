import { closeHistory } from "prosemirror-history";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { type PlanDate, parsePlanDate } from "../../../../shared/domain/dates";
import { type Body, bodyNamed } from "../../../../shared/domain/directory";
import { type Duty, emptyDuty } from "../../../../shared/domain/duties";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { emptyFigures, programmeSchema } from "../../../../shared/domain/programme/schema";
import { positionOf } from "./block-commands";
import { type BlockRange, blockAt, findBlock } from "./blocks";

/** Where a new block goes: after a block, or at a position of the page (where something was dropped). */
export type Place = { readonly afterBlockId: string } | { readonly position: number };

/** The directory and the day against which names in a parent item are read. */
export interface NameContext {
  readonly bodies: readonly Body[];
  readonly on: string;
}

/** The duty that a parent item proposes: the bodies and the last date its text names; nothing that it does not name. */
export function proposedDuty(item: ParentItem, { bodies, on }: NameContext): Duty {
  const named = item.bodies.map(({ name, role }) => {
    const body = bodyNamed(bodies, name, { on });
    return { role, ref: { bodyId: body?.id ?? null, name: body?.name ?? name } };
  });
  const lead = named.find(({ role }) => role === "lead")?.ref ?? null;
  const others = named.filter(({ role, ref }) => role === "coordinating" && ref.name !== lead?.name);
  const coordinating = [...new Map(others.map(({ ref }) => [ref.name, ref])).values()];
  const last = [...item.dates].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  return { ...emptyDuty, lead, coordinating, due: last ? dueOf(last, on) : null };
}

function dueOf({ text, date }: ParentItem["dates"][number], today: string): PlanDate {
  const read = parsePlanDate(text, { today });
  return read.ok && read.value.date === date ? read.value : { date, shown: text.slice(0, 60) };
}

/** A new, empty block linked to a parent item: to be written for the office's own place, not to be left as it was. */
export function linkedBlock(
  kind: "duty" | "target" | "paragraph",
  link: string,
  duty: Duty,
  makeId: () => string,
): ProgrammeNode {
  const attrs = { id: makeId(), links: [link], duty, figures: emptyFigures };
  const type = programmeSchema.nodes[kind];
  if (!type) throw new RangeError(`the schema has no ${kind}`);
  return type.create(attrs);
}

/** Puts a block at a place and the cursor into it. A block that is empty and takes up nothing yet is used up. */
export function insertBlock(state: EditorState, block: ProgrammeNode, place: Place): Transaction {
  const target =
    "position" in place
      ? blockAt(state.doc, place.position)
      : (findBlock(state.doc, place.afterBlockId) ?? null);
  const { node, pos } = target ?? blockAt(state.doc, state.doc.content.size);
  const tr = closeHistory(state.tr);
  const isSpare = node.type.name === "paragraph" && node.content.size === 0 && node.attrs.rule === "free";
  const start = isSpare && node.attrs.links.length === 0 ? pos : pos + node.nodeSize;
  if (start === pos) tr.replaceWith(pos, pos + node.nodeSize, block);
  else tr.insert(start, block);
  return tr.setSelection(TextSelection.create(tr.doc, start + 1)).scrollIntoView();
}

/** Adds a link to a block, or takes it away. */
export function setLink(
  state: EditorState,
  blockId: string,
  link: string,
  isLinked: boolean,
): Transaction | null {
  const block = findBlock(state.doc, blockId);
  if (!block) return null;
  const links: readonly string[] = block.node.attrs.links;
  const others = links.filter((known) => known !== link);
  return state.tr.setNodeAttribute(block.pos, "links", isLinked ? [...others, link] : others);
}

/** Sets one attribute of a block; null when the block is gone. */
export function setBlockAttribute(
  state: EditorState,
  blockId: string,
  name: "duty" | "figures",
  value: unknown,
): Transaction | null {
  const block = findBlock(state.doc, blockId);
  return block ? closeHistory(state.tr).setNodeAttribute(block.pos, name, value) : null;
}

/** Declares characters a quotation or takes it back; without a range the selection counts. */
export function setQuotation(
  state: EditorState,
  range: BlockRange | undefined,
  isQuoted: boolean,
): Transaction | null {
  const mark = programmeSchema.marks.quotation;
  const block = range ? findBlock(state.doc, range.blockId) : null;
  const from = range && block ? block.pos + 1 + range.from : state.selection.from;
  const to = range && block ? block.pos + 1 + range.to : state.selection.to;
  if (!mark || from === to || (range && !block)) return null;
  return isQuoted ? state.tr.addMark(from, to, mark.create()) : state.tr.removeMark(from, to, mark);
}

/** Replaces the blocks that differ from another state of the programme, as one step to undo. */
export function replaceDocument(state: EditorState, doc: ProgrammeNode): Transaction {
  const before = state.doc.children;
  const after = doc.children;
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before[start]?.eq(after[start] ?? doc)) start += 1;
  let same = 0;
  while (same < shared - start && before.at(-1 - same)?.eq(after.at(-1 - same) ?? doc)) same += 1;
  const from = positionOf(state.doc, start);
  const to = positionOf(state.doc, before.length - same);
  return closeHistory(state.tr)
    .replaceWith(from, to, after.slice(start, after.length - same))
    .scrollIntoView();
}
