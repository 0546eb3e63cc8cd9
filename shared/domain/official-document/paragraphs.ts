import type { TextStyle } from "../form-rules";
import { printableText } from "./printable-text";
import type { ComponentName, DocumentParagraph, DocumentRun } from "./tree";

/** What a paragraph may have beside style and text. */
export type ParagraphExtras = Partial<
  Pick<DocumentParagraph, "mark" | "lineBelow" | "box" | "drawnInMm" | "keepsWithNext" | "anchor">
>;

/** Makes paragraphs in the look of one rule set: text cleaned, and in capitals where the rule prints capitals. */
export type ParagraphMaker = (
  style: ComponentName,
  content: string | readonly DocumentRun[],
  extras?: ParagraphExtras,
) => DocumentParagraph;

/** The paragraph maker for the styles of a rule set. */
export function paragraphMaker(styles: Readonly<Record<ComponentName, TextStyle>>): ParagraphMaker {
  return (style, content, extras = {}) => {
    const runs = typeof content === "string" ? [plainRun(content)] : content;
    const look = styles[style];
    return {
      kind: "paragraph",
      style,
      runs: runs.map((run) => printedRun(run, look.isUpperCase)).filter((run) => run.text !== ""),
      mark: null,
      lineBelow: null,
      box: null,
      drawnInMm: 0,
      keepsWithNext: look.keepsWithNext,
      anchor: null,
      ...extras,
    };
  };
}

function plainRun(text: string): DocumentRun {
  return { text, isBold: false, isItalic: false, isUnderlined: false };
}

function printedRun(run: DocumentRun, isUpperCase: boolean): DocumentRun {
  const text = printableText(run.text);
  return { ...run, text: isUpperCase ? text.toLocaleUpperCase("vi") : text };
}
