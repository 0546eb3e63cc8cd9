import type { Mark, Node as ProgrammeNode } from "prosemirror-model";
import type { RuleSet } from "../form-rules";
import { type PlacedBlock, placeBlocks } from "../programme/outline";
import { type BlockType, isBlockType } from "../programme/schema";
import type { ParagraphMaker } from "./paragraphs";
import type { ComponentName, DocumentMark, DocumentParagraph, DocumentRun } from "./tree";

const headingStyles = ["heading1", "heading2", "heading3"] as const;
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
  let ordinal = 0;
  return placeBlocks(doc).flatMap((block) => {
    if (block.node.type.name === "title") return [];
    if (block.node.type.name === "heading") ordinal = 0;
    if (isLettered(block)) ordinal += 1;
    const isCounted = isLettered(block) || block.node.type.name === "heading";
    if (!isCounted && block.node.textContent.trim() === "") return [];
    return [
      make(styleOf(block), runsOf(block.node), { mark: markOf(block, ordinal, rule), anchor: block.id }),
    ];
  });
}

/** A block's mark by the rule set's forms; "" when it has none. */
export function markText(block: PlacedBlock, rule: RuleSet): string {
  if (block.node.type.name === "heading") return headingMark(block, rule.marks.headings);
  if (isLettered(block)) return rule.marks.letter.replace("%1", block.path.split(".").at(-1) ?? "");
  if (block.node.type.name === "basis") return rule.marks.basis;
  if (block.mark === "-") return rule.marks.dash;
  return block.mark === "+" ? rule.marks.plus : "";
}

function isLettered(block: PlacedBlock): boolean {
  return block.mark.endsWith(")");
}

function headingMark(block: PlacedBlock, forms: readonly [string, string, string]): string {
  const level = Number(block.node.attrs.level);
  const numbers = block.path.split(".");
  const before = level - numbers.length; // headings of level 2 and 3 before the first of level 1 have no roman number
  const form = forms[level - 1] ?? "";
  return form.replace(/%(\d)/gu, (_, at: string) => numbers[Number(at) - 1 - before] ?? "");
}

function markOf(block: PlacedBlock, ordinal: number, rule: RuleSet): DocumentMark | null {
  const text = markText(block, rule);
  if (text === "") return null;
  if (isLettered(block)) return { list: "letter", ordinal, text };
  if (block.node.type.name !== "heading") return { list: "bullet", text };
  const level = Number(block.node.attrs.level);
  return { list: "heading", level: level === 1 ? 1 : level === 2 ? 2 : 3, text };
}

function styleOf({ node }: PlacedBlock): ComponentName {
  const type = node.type.name;
  if (type === "heading") return headingStyles[Number(node.attrs.level) - 1] ?? "heading3";
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
