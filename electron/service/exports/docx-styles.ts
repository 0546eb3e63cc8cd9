import {
  AlignmentType,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  UnderlineType,
} from "docx";
import type { OfficialDocument, TextStyle } from "../../../shared/domain/official-document";
import { twips } from "./docx-lengths";
import { headingPlace } from "./docx-lists";

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.JUSTIFIED,
} as const;

/** The colours of a document as Word writes them. */
export const colours = { black: "000000", red: "FF0000" } as const;

/** Id of the style empty structural paragraphs have, too small to take room on a page. */
export const hairStyle = "Hair";

/**
 * Word's style id of a component. The headings of a document have Word's own from Heading1 down, so that its navigation
 * pane lists them, whichever level is the document's highest.
 */
export function styleId(component: string, headings: OfficialDocument["headings"] = []): string {
  const level = headings.findIndex(({ style }) => style === component);
  return level < 0 ? component.slice(0, 1).toUpperCase() + component.slice(1) : `Heading${level + 1}`;
}

/** The styles of a document: one named style for each component, all in its font and language. */
export function docxStyles(document: OfficialDocument): IStylesOptions {
  const { styles, font, language, headings } = document;
  const run = { font, size: styles.body.sizePt * 2, language: { value: language, eastAsia: language } };
  return {
    default: { document: { run } },
    paragraphStyles: [
      { id: "Normal", name: "Normal", quickFormat: true },
      ...headings.map((heading, level) => headingStyle(heading, styles[heading.style], level)),
      ...Object.entries(styles).flatMap(([component, style]) =>
        component.startsWith("heading") ? [] : [plainStyle(styleId(component), style)],
      ),
      {
        id: hairStyle,
        name: "Dòng cuối bảng",
        run: { size: 2 },
        paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT } },
      },
    ],
  };
}

function headingStyle(
  heading: OfficialDocument["headings"][number],
  style: TextStyle,
  level: number,
): IParagraphStyleOptions {
  return {
    id: `Heading${level + 1}`,
    name: `heading ${level + 1}`,
    basedOn: "Normal",
    next: styleId("body"),
    quickFormat: true,
    run: runLook(style),
    paragraph: {
      ...paragraphLook(style),
      outlineLevel: level,
      numbering: { ...headingPlace(heading, level), custom: true },
    },
  };
}

function plainStyle(id: string, style: TextStyle): IParagraphStyleOptions {
  const looks = { run: runLook(style), paragraph: paragraphLook(style) };
  return { id, name: style.name, basedOn: "Normal", next: id, quickFormat: true, ...looks };
}

function runLook(style: TextStyle) {
  return {
    size: style.sizePt * 2,
    bold: style.isBold,
    italics: style.isItalic,
    ...(style.colour === "black" ? {} : { color: colours[style.colour] }),
    ...(style.isUnderlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
  };
}

function paragraphLook(style: TextStyle) {
  const line = style.linePt === null ? {} : { line: style.linePt * 20, lineRule: LineRuleType.EXACT };
  const sides = twips(style.sidesMm);
  return {
    alignment: alignments[style.align],
    spacing: { before: style.beforePt * 20, after: style.afterPt * 20, ...line },
    indent: { firstLine: twips(style.firstLineMm), left: sides, right: sides },
    keepNext: style.keepsWithNext,
    keepLines: !style.canSplit,
  };
}
