import type { Node as ProgrammeNode } from "prosemirror-model";
import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, type DecorationAttrs, DecorationSet } from "prosemirror-view";
import {
  type BlockNumber,
  isSentence,
  numberBlocks,
  numberingOf,
} from "../../../../shared/domain/programme/numbering";
import { levelsUsed } from "../../../../shared/domain/programme/outline";
import { changedBlocks } from "./changed-blocks";

/** What the page writes beside the blocks' own text. */
export interface BlockMarkTexts {
  /** The parent's wording for an empty block that takes up a parent item, "" when it takes up none. */
  hintFor(node: ProgrammeNode): string;
  /** Why a block cannot be changed, "" for a free one. */
  lockReason(rule: string): string;
}

/** The number and the hint of a block as attributes of its paragraph; duties and targets set them in their own view. */
export interface WrittenMarks {
  readonly "data-mark": string;
  readonly "data-hint": string;
}

const hasOwnView = new Set(["duty", "target"]);
const key = new PluginKey<DecorationSet>("block-marks");

/** Numbers, kinds and hints of blocks as attributes beside the text: they can be seen and read out, never edited. */
export function blockMarks(texts: BlockMarkTexts): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, state) => decorate(state.doc, texts),
      apply(tr, marks, before) {
        if (!tr.docChanged) return marks;
        if (hasSameShape(before.doc, tr.doc)) return marks.map(tr.mapping, tr.doc);
        return decorate(tr.doc, texts);
      },
    },
    props: { decorations: (state) => key.getState(state) ?? null },
  });
}

function decorate(doc: ProgrammeNode, texts: BlockMarkTexts): DecorationSet {
  const numbers = numberBlocks(doc);
  const levels = levelsUsed(doc);
  const marks: Decoration[] = [];
  doc.forEach((node, pos, index) => {
    const written = writtenOn(node, numbers[index], texts);
    marks.push(
      Decoration.node(
        pos,
        pos + node.nodeSize,
        { ...roleOf(node, levels), ...attributesOf(node, written, texts), ...numberingAttributes(doc, node) },
        written,
      ),
    );
  });
  return DecorationSet.create(doc, marks);
}

/** What the look of a block depends on beside itself: how the document is numbered, and whether an article has a name. */
function numberingAttributes(doc: ProgrammeNode, node: ProgrammeNode): DecorationAttrs {
  return {
    "data-numbering": numberingOf(doc),
    ...(isSentence(doc, node) ? { "data-sentence": "" } : {}),
  };
}

function writtenOn(
  node: ProgrammeNode,
  number: BlockNumber | undefined,
  texts: BlockMarkTexts,
): WrittenMarks {
  const isEmpty = node.content.size === 0;
  return { "data-mark": number?.mark ?? "", "data-hint": isEmpty ? texts.hintFor(node) : "" };
}

function attributesOf(node: ProgrammeNode, written: WrittenMarks, texts: BlockMarkTexts): DecorationAttrs {
  const name = node.type.name === "heading" ? `heading${node.attrs.level}` : node.type.name;
  const rule = String(node.attrs.rule);
  const optional = {
    ...(hasOwnView.has(name) ? {} : written),
    "data-rule": rule === "free" ? "" : rule,
    title: texts.lockReason(rule),
  };
  return {
    class: `drafting-block drafting-block-${name}`,
    "data-id": String(node.attrs.id),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== "")),
  };
}

/** The title is the page's first heading; those of the text stand below it without a gap, by the levels used. */
function roleOf({ type, attrs }: ProgrammeNode, levels: readonly number[]): DecorationAttrs {
  if (type.name === "title") return { role: "heading", "aria-level": "1" };
  if (type.name !== "heading") return {};
  return { role: "heading", "aria-level": String(levels.indexOf(Number(attrs.level)) + 2) };
}

function hasSameShape(before: ProgrammeNode, after: ProgrammeNode): boolean {
  if (numberingOf(before) !== numberingOf(after)) return false;
  const change = changedBlocks(before, after);
  if (!change) return true;
  if (change.oldTo !== change.newTo) return false;
  for (let index = change.from; index < change.newTo; index++) {
    if (shapeOf(before, index) !== shapeOf(after, index)) return false;
  }
  return true;
}

function shapeOf(doc: ProgrammeNode, index: number): string {
  const node = doc.child(index);
  const { id, level, style, rule, links } = node.attrs;
  const isEmpty = node.content.size === 0;
  return [node.type.name, id, level, style, rule, isEmpty, isEmpty ? links : "", isSentence(doc, node)].join(
    " ",
  );
}
