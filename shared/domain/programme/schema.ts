import {
  type Attrs,
  type MarkSpec,
  type NodeSpec,
  type Node as ProgrammeNode,
  Schema,
} from "prosemirror-model";
import { z } from "zod";
import { Duty, emptyDuty } from "../duties";
import { Numbering } from "./numbering";

/** What the template's author allows: text that stays as it is, a heading that must stay, or anything. */
export const BlockRule = z.enum(["locked", "required", "free"]);
export type BlockRule = z.infer<typeof BlockRule>;

/** A link from a block to the parent item it takes up: `<parent plan id>/<item id>`. */
export const ItemLink = z.string().regex(/^[^/]+\/.+$/u);
export type ItemLink = z.infer<typeof ItemLink>;

/** The figures of a target (chỉ tiêu). Values stay text, as the office writes them: "95%", "2 lớp". */
export const TargetFigures = z.strictObject({
  unit: z.string(),
  baseline: z.string(),
  value: z.string(),
  year: z.string(),
  source: z.string(),
});
export type TargetFigures = z.infer<typeof TargetFigures>;

/** Figures not filled in yet. */
export const emptyFigures: TargetFigures = { unit: "", baseline: "", value: "", year: "", source: "" };

const Id = z.string().max(64);
const BlockAttrs = z.strictObject({ id: Id, rule: BlockRule, links: z.array(ItemLink).max(500) });

/** Levels of headings, from 0, "Phần I"; how the others are written is told by the document's numbering. */
export const HeadingLevel = z.int().min(0).max(4);

/** Attributes by node type, checked whenever a document or a step enters the service. */
export const blockAttrs = {
  title: BlockAttrs,
  basis: BlockAttrs,
  heading: BlockAttrs.extend({ level: HeadingLevel }),
  paragraph: BlockAttrs,
  point: BlockAttrs.extend({ style: z.enum(["clause", "letter", "dash", "plus"]) }),
  target: BlockAttrs.extend({ figures: TargetFigures }),
  duty: BlockAttrs.extend({ duty: Duty }),
} as const;

/** The kinds of block a programme is made of. */
export type BlockType = keyof typeof blockAttrs;

const marks: Record<string, MarkSpec> = {
  strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
  em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  underline: { parseDOM: [{ tag: "u" }], toDOM: () => ["u", 0] },
  quotation: {
    inclusive: false,
    parseDOM: [{ tag: "q[data-quotation]" }],
    toDOM: () => ["q", { "data-quotation": "" }, 0],
  },
  fact: {
    inclusive: false,
    excludes: "fact",
    attrs: { factId: { default: "" }, asOf: { default: "" }, source: { default: "" } },
    parseDOM: [{ tag: "span[data-fact]", getAttrs: (dom) => ({ factId: attribute(dom, "data-fact") }) }],
    toDOM: (mark) => ["span", { "data-fact": String(mark.attrs.factId) }, 0],
  },
};

/**
 * The document schema of a programme: a title and then a flat run of blocks, as in Word. The tree of parts is computed
 * (see outline.ts), so that typing, pasting and moving never has to fight nested nodes.
 */
export const programmeSchema = new Schema({
  topNode: "doc",
  nodes: {
    doc: { content: "title block+", attrs: { numbering: { default: Numbering.enum.parts } } },
    text: { group: "inline" },
    paragraph: blockSpec("paragraph", {}, "block"),
    title: blockSpec("title", {}, ""),
    basis: blockSpec("basis", {}, "block"),
    heading: { ...blockSpec("heading", { level: 1 }, "block"), defining: true },
    point: { ...blockSpec("point", { style: "dash" }, "block"), defining: true },
    target: { ...blockSpec("target", { figures: emptyFigures }, "block"), defining: true },
    duty: { ...blockSpec("duty", { duty: emptyDuty }, "block"), defining: true },
  },
  marks,
});

/** True when the attributes of the document itself are what they promise. */
export function hasValidNumbering(doc: ProgrammeNode): boolean {
  return Numbering.safeParse(doc.attrs.numbering).success;
}

/** True when an attribute bag is what its block type promises. */
export function hasValidAttrs(node: ProgrammeNode): boolean {
  return isBlockType(node.type.name) && blockAttrs[node.type.name].safeParse(node.attrs).success;
}

/** Narrows a node type name to the block types of the schema. */
export function isBlockType(name: string): name is BlockType {
  return name in blockAttrs;
}

function blockSpec(type: BlockType, extra: Attrs, group: string): NodeSpec {
  const defaults: Attrs = { id: "", rule: "free", links: [], ...extra };
  return {
    content: "text*",
    group,
    attrs: Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { default: value }])),
    toDOM: (node) => ["p", { "data-block": type, "data-attrs": JSON.stringify(node.attrs) }, 0],
    parseDOM: [
      { tag: `p[data-block=${type}]`, getAttrs: (dom) => readAttrs(type, attribute(dom, "data-attrs")) },
    ],
  };
}

function readAttrs(type: BlockType, json: string): Attrs | false {
  const read = z.json().safeParse(parseJson(json));
  const attrs = blockAttrs[type].safeParse(read.data);
  return attrs.success ? attrs.data : false;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // pasted markup of another program: the block is then read by its tag
  }
}

interface WithAttributes {
  getAttribute(name: string): string | null;
}

function attribute(dom: unknown, name: string): string {
  return (dom as WithAttributes).getAttribute(name) ?? ""; // parse rules above match elements only; no DOM types here
}
