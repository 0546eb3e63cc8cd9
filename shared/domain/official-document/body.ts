import type { Mark, Node as ProgrammeNode } from "prosemirror-model";
import type { RuleSet } from "../form-rules";
import { type PlacedBlock, placeBlocks } from "../programme/outline";
import { type BlockType, isBlockType } from "../programme/schema";
import { headingMark, headingStyle, headingText, topLevel } from "./headings";
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
 * out; blank headings and lettered points stay, because the numbers after them count them.
 */
export function layoutBody(
  doc: ProgrammeNode,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  const top = topLevel(doc);
  return placeBlocks(doc).flatMap((block) => {
    if (block.node.type.name === "title") return [];
    const isCounted = isLettered(block) || block.node.type.name === "heading";
    if (!isCounted && block.node.textContent.trim() === "") return [];
    return [make(styleOf(block), runsOf(block.node), { mark: markOf(block, rule, top), anchor: block.id })];
  });
}

/** A block's mark by the rule set's forms; "" when it has none. */
export function markText(block: PlacedBlock, rule: RuleSet): string {
  if (block.node.type.name === "heading") return headingText(block, rule);
  if (isLettered(block)) return rule.marks.letter.replace("%1", block.mark.slice(0, -1));
  if (block.node.type.name === "basis") return rule.marks.basis;
  if (block.mark === "-") return rule.marks.dash;
  return block.mark === "+" ? rule.marks.plus : "";
}

function isLettered(block: PlacedBlock): boolean {
  return block.mark.endsWith(")");
}

function markOf(block: PlacedBlock, rule: RuleSet, top: number): DocumentMark | null {
  const text = markText(block, rule);
  if (text === "") return null;
  if (isLettered(block)) return { list: "letter", ordinal: block.numbers[0] ?? 1, text };
  if (block.node.type.name !== "heading") return { list: "bullet", text };
  return headingMark(block, text, top);
}

function styleOf(block: PlacedBlock): ComponentName {
  const type = block.node.type.name;
  if (type === "heading") return headingStyle(block);
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
