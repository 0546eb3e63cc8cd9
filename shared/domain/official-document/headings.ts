import type { Node as ProgrammeNode } from "prosemirror-model";
import type { RuleSet } from "../form-rules";
import { filledMark, isSentence, ladders, type Numbering, numberingOf } from "../programme/numbering";
import { type PlacedBlock, partLevel } from "../programme/outline";
import type { ComponentName, DocumentHeading, DocumentMark } from "./tree";

/** Looks of headings by how the document is numbered and by their level in it. */
const styles: Readonly<Record<Numbering, readonly ComponentName[]>> = {
  parts: ["heading0", "heading1", "heading2", "heading3", "heading4"],
  articles: ["heading0", "headingChapter", "headingSection", "headingSubsection", "headingArticle"],
};

/** The headings a document can have: how it is numbered, and the highest level it uses. */
export interface HeadingRange {
  readonly numbering: Numbering;
  readonly top: number;
}

const usual: HeadingRange = { numbering: "parts", top: 1 };

/** The headings of a programme: from "Phần" down when it has one, else from the level of its parts. */
export function headingRange(doc: ProgrammeNode): HeadingRange {
  const hasDivision = doc.children.some(({ type, attrs }) => type.name === "heading" && attrs.level === 0);
  return { numbering: numberingOf(doc), top: hasDivision ? 0 : partLevel(doc) };
}

/** The levels of headings of a rule set, from a programme's highest down. */
export function headingLevels(rule: RuleSet, range: HeadingRange = usual): readonly DocumentHeading[] {
  const { numbering, top } = range;
  const { numerals, through } = ladders[numbering];
  return styles[numbering].slice(top).map((style, at) => ({
    style,
    mark: (rule.marks.headings[numbering][at + top] ?? "").replace(
      /%(\d)/gu,
      (_, n: string) => `%${Number(n) - top}`,
    ),
    numerals: numerals[at + top] ?? "arabic",
    countsThrough: through.includes(at + top),
  }));
}

/** The look of a heading. */
export function headingStyle(doc: ProgrammeNode, { node }: PlacedBlock): ComponentName {
  if (isSentence(doc, node)) return "articleText";
  return styles[numberingOf(doc)][Number(node.attrs.level)] ?? "heading4";
}

/** A heading's mark by the rule set's form. */
export function headingText(numbering: Numbering, { node, numbers }: PlacedBlock, rule: RuleSet): string {
  const form = rule.marks.headings[numbering][Number(node.attrs.level)] ?? "";
  return filledMark(form, numbers, ladders[numbering]);
}

/** A heading's mark with its place among the levels, the highest being 1. */
export function headingMark(block: PlacedBlock, text: string, top: number): DocumentMark {
  return { list: "heading", level: Number(block.node.attrs.level) - top + 1, text };
}
