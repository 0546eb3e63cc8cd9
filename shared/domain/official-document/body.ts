import type { Mark, Node as ProgrammeNode } from "prosemirror-model";
import type { RuleSet } from "../form-rules";
import { type Numbering, runOf } from "../programme/numbering";
import { type PlacedBlock, placeBlocks } from "../programme/outline";
import { type BlockType, isBlockType } from "../programme/schema";
import { headingMark, headingRange, headingStyle, headingText } from "./headings";
import type { ParagraphMaker } from "./paragraphs";
import type { ComponentName, DocumentMark, DocumentParagraph, DocumentRun } from "./tree";

const styleOfType: Readonly<Record<Exclude<BlockType, "heading" | "title">, ComponentName>> = {
  basis: "basis",
  paragraph: "body",
  point: "point",
  target: "target",
  duty: "duty",
};

/**
 * The text of a programme below its title, block by block, with the marks of the rule set. Blank paragraphs are left
 * out; blank headings, clauses and lettered points stay, because the numbers after them count them.
 */
export function layoutBody(
  doc: ProgrammeNode,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  const { numbering, top } = headingRange(doc);
  return placeBlocks(doc).flatMap((block) => {
    if (block.node.type.name === "title") return [];
    const isCounted = runOf(block.node) !== null || block.node.type.name === "heading";
    if (!isCounted && block.node.textContent.trim() === "") return [];
    const mark = markOf(block, markText(numbering, block, rule), top);
    return [make(styleOf(doc, block), runsOf(block.node), { mark, anchor: block.id })];
  });
}

/** A block's mark by the rule set's forms; "" when it has none. */
export function markText(numbering: Numbering, block: PlacedBlock, rule: RuleSet): string {
  if (block.node.type.name === "heading") return headingText(numbering, block, rule);
  const run = runOf(block.node);
  if (run !== null) return rule.marks[run].replace("%1", block.mark.slice(0, -1));
  if (block.node.type.name === "basis") return rule.marks.basis;
  if (block.mark === "-") return rule.marks.dash;
  return block.mark === "+" ? rule.marks.plus : "";
}

function markOf(block: PlacedBlock, text: string, top: number): DocumentMark | null {
  if (text === "") return null;
  const list = runOf(block.node);
  if (list !== null) return { list, ordinal: block.numbers[0] ?? 1, text };
  if (block.node.type.name !== "heading") return { list: "bullet", text };
  return headingMark(block, text, top);
}

function styleOf(doc: ProgrammeNode, block: PlacedBlock): ComponentName {
  const type = block.node.type.name;
  if (type === "heading") return headingStyle(doc, block);
  if (runOf(block.node) === "clause") return "clause";
  return isBlockType(type) && type !== "title" && type !== "heading" ? styleOfType[type] : "body";
}

function runsOf(node: ProgrammeNode): readonly DocumentRun[] {
  return node.children.map((child) => ({
    text: child.text ?? "",
    isBold: hasMark(child.marks, "strong"),
    isItalic: hasMark(child.marks, "em"),
    isUnderlined: hasMark(child.marks, "underline"),
  }));
}

function hasMark(marks: readonly Mark[], name: string): boolean {
  return marks.some((mark) => mark.type.name === name);
}
