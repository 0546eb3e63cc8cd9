import type { Node as ProgrammeNode } from "prosemirror-model";
import type { RuleSet } from "../form-rules";
import { headingNumeral, headingNumerals } from "../programme/numbering";
import type { PlacedBlock } from "../programme/outline";
import type { ComponentName, DocumentHeading, DocumentMark } from "./tree";

/** Looks of headings by their level in a programme. */
const styles = [
  "heading0",
  "heading1",
  "heading2",
  "heading3",
  "heading4",
] as const satisfies readonly ComponentName[];
const usualTop = 1; // "I-"

/** The highest level of headings in a programme: 0 when it has a "Phần", else that of "I-". */
export function topLevel(doc: ProgrammeNode): number {
  const hasDivision = doc.children.some(({ type, attrs }) => type.name === "heading" && attrs.level === 0);
  return hasDivision ? 0 : usualTop;
}

/** The levels of headings of a rule set, from a programme's highest down. */
export function headingLevels(rule: RuleSet, top: number = usualTop): readonly DocumentHeading[] {
  return styles.slice(top).map((style, at) => ({
    style,
    mark: (rule.marks.headings[at + top] ?? "").replace(/%(\d)/gu, (_, n: string) => `%${Number(n) - top}`),
    numerals: headingNumerals[at + top] ?? "arabic",
  }));
}

/** The look of a heading. */
export function headingStyle({ node }: PlacedBlock): ComponentName {
  return styles[Number(node.attrs.level)] ?? "heading4";
}

/** A heading's mark by the rule set's form. */
export function headingText({ node, numbers }: PlacedBlock, rule: RuleSet): string {
  const form = rule.marks.headings[Number(node.attrs.level)] ?? "";
  return form.replace(/%(\d)/gu, (_, n: string) =>
    headingNumeral(Number(n) - 1, numbers[Number(n) - 1] ?? 0),
  );
}

/** A heading's mark with its place among the levels, the highest being 1. */
export function headingMark(block: PlacedBlock, text: string, top: number): DocumentMark {
  return { list: "heading", level: Number(block.node.attrs.level) - top + 1, text };
}
