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
import { newRefusals, withCoordinating } from "./duty-changes";

/** The directory and the day against which names in a parent item are read. */
export interface NameContext {
  readonly bodies: readonly Body[];
  readonly on: string;
}

/**
 * The duty that a parent item proposes: the bodies and the last date its text names; nothing that it does not name, and
 * nothing the service would refuse (a body named twice, a date before the plan was issued).
 */
export function proposedDuty(
  item: ParentItem,
  { bodies, on }: NameContext,
  parentIssued: string | null,
): Duty {
  const named = item.bodies.map(({ name, role }) => {
    const body = bodyNamed(bodies, name, { on });
    return { role, ref: { bodyId: body?.id ?? null, name: body?.name ?? name } };
  });
  const lead = named.find(({ role }) => role === "lead")?.ref ?? null;
  const others = named.filter(({ role }) => role === "coordinating").map(({ ref }) => ref);
  const { coordinating } = withCoordinating({ lead, coordinating: [] }, others);
  const last = [...item.dates].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  const duty = { ...emptyDuty, lead, coordinating };
  const dated = { ...duty, due: last ? dueOf(last, on) : null };
  return newRefusals(duty, dated, { parentIssued }).length === 0 ? dated : duty;
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

/** Puts a block after another (the last when that is gone) and the cursor into it. An empty one that takes up nothing is used up. */
export function insertBlock(state: EditorState, block: ProgrammeNode, afterBlockId: string): Transaction {
  const { node, pos } = findBlock(state.doc, afterBlockId) ?? blockAt(state.doc, state.doc.content.size);
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

/** The assignment of a duty or the figures of a target, as they shall be. */
export interface BlockDetail {
  readonly name: "duty" | "figures";
  readonly value: unknown;
  /** Changes of the same visit to a field are one step to undo; without one each is its own. */
  readonly visit: object | undefined;
}

/** Sets the detail of a block; null when the block is gone or has it so already. */
export function setBlockDetail(
  state: EditorState,
  blockId: string,
  { name, value, visit }: BlockDetail,
): Transaction | null {
  const block = findBlock(state.doc, blockId);
  if (!block || JSON.stringify(block.node.attrs[name]) === JSON.stringify(value)) return null;
  const tr = state.tr.setNodeAttribute(block.pos, name, value);
  // The history keeps the transactions of one composition together; a visit to a field is one in that sense.
  return visit ? tr.setMeta("composition", visit) : closeHistory(tr);
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
    .setDocAttribute("numbering", doc.attrs.numbering)
    .scrollIntoView();
}
