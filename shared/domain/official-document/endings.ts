import type { RuleSet } from "../form-rules";
import type { DocumentParagraph } from "./tree";

const stops = /[\s.;,]+$/u;
const endOfText = /\s*\.(?:\s*\/\s*\.?)?\s*$/u;

/**
 * The text with the stops its form rules: `;` after each basis and `.` after the last of them (a `,` the office typed
 * there stays, an issuing sentence follows), and the mark that ends the whole text where the office ended it.
 */
export function withRuledEndings(
  body: readonly DocumentParagraph[],
  { basis, lastBasis, text }: RuleSet["endings"],
): readonly DocumentParagraph[] {
  return body.map((paragraph, at) => {
    if (paragraph.style === "basis") {
      const isLast = body[at + 1]?.style !== "basis";
      return isLast && textOf(paragraph).trimEnd().endsWith(",")
        ? paragraph
        : endedBy(paragraph, stops, isLast ? lastBasis : basis);
    }
    const isEnd = at === body.length - 1 && endOfText.test(textOf(paragraph));
    return isEnd ? endedBy(paragraph, endOfText, text) : paragraph;
  });
}

/** The words of a paragraph without its mark. */
export function textOf(paragraph: DocumentParagraph): string {
  return paragraph.runs.map((run) => run.text).join("");
}

function endedBy(paragraph: DocumentParagraph, old: RegExp, end: string): DocumentParagraph {
  const last = paragraph.runs.at(-1);
  if (!last) return paragraph;
  const words = last.text.replace(old, "");
  return { ...paragraph, runs: [...paragraph.runs.slice(0, -1), { ...last, text: words + end }] };
}
