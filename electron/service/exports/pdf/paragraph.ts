import type {
  DocumentParagraph,
  OfficialDocument,
  TextStyle,
} from "../../../../shared/domain/official-document";
import { twips } from "../docx-lengths";
import type { LetterCheck } from "./letters";
import { type BrokenLine, breakLinesOnce, type Piece } from "./line-breaking";
import type { Bar, Ink, TaggedText } from "./slices";
import { type LaidLine, type LaidParagraph, movedDown } from "./stack";
import type { Face, Typeface } from "./typeface";

/** A length in points, rounded as Word rounds it. */
export function points(millimetres: number): number {
  return twips(millimetres) / 20;
}

/** Where the lines of a paragraph stand: the left of the column and its width. */
export interface Measure {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** Lays out paragraphs of one document, each within a measure. */
export class ParagraphSetter {
  readonly #styles: OfficialDocument["styles"];
  readonly #letters: LetterCheck;
  readonly #typeface: Typeface;

  constructor(styles: OfficialDocument["styles"], letters: LetterCheck, typeface: Typeface) {
    this.#styles = styles;
    this.#letters = letters;
    this.#typeface = typeface;
  }

  /** The paragraph in lines, or framed; the drawn line below it is a paragraph of its own. */
  lay(paragraph: DocumentParagraph, measure: Measure, owner: TaggedText): readonly LaidParagraph[] {
    const style = this.#styles[paragraph.style];
    const inner = paragraph.box ? inFrame(paragraph.box, measure) : measure;
    const laid = {
      lines: this.#lines(paragraph, style, inner, owner),
      beforePt: style.beforePt,
      afterPt: style.afterPt,
      canSplit: style.canSplit,
      keepsWithNext: paragraph.keepsWithNext,
    };
    if (paragraph.box) return [framed(laid, paragraph.box, measure, style), hair];
    if (!paragraph.lineBelow) return [laid];
    const line = drawnLine(paragraph.lineBelow, measure, style.afterPt);
    return [{ ...laid, afterPt: 0, keepsWithNext: true }, line];
  }

  #lines(paragraph: DocumentParagraph, style: TextStyle, measure: Measure, owner: TaggedText) {
    const sides = points(style.sidesMm + paragraph.drawnInMm);
    const first = points(style.firstLineMm);
    const column = { leftPt: measure.leftPt + sides, widthPt: measure.widthPt - 2 * sides };
    const stretches = this.#stretches(paragraph, style);
    return stretches.flatMap((pieces, stretch) => {
      const indented = stretch === 0 ? first : 0;
      const broken = breakLinesOnce(pieces, column.widthPt - indented, column.widthPt);
      return broken.map((line, at): LaidLine => {
        const indent = at === 0 ? indented : 0;
        const own = { leftPt: column.leftPt + indent, widthPt: column.widthPt - indent };
        return setLine(line, { style, face: this.#typeface.face(style) }, own, {
          owner,
          isLast: at === broken.length - 1,
        });
      });
    });
  }

  /** What is set in lines one after the other: mark and text together, or a mark above its text. */
  #stretches(paragraph: DocumentParagraph, style: TextStyle): readonly (readonly Piece[])[] {
    const isApart = style.isMarkAbove && paragraph.mark !== null && paragraph.runs.length > 0;
    if (!isApart) return [this.#pieces(paragraph, style)];
    const mark = this.#pieces({ ...paragraph, runs: [] }, style);
    return [mark, this.#pieces({ ...paragraph, mark: null }, style)];
  }

  #pieces({ mark, runs }: DocumentParagraph, style: TextStyle): readonly Piece[] {
    const { sizePt, colour } = style;
    const plain = {
      sizePt,
      colour,
      face: this.#typeface.face(style),
      isUnderlined: style.isUnderlined,
      isRigid: false,
    };
    const markFace = this.#typeface.face({ ...style, isBold: style.isBold || style.isMarkBold });
    const numbered = mark
      ? [
          {
            ...plain,
            face: markFace,
            text: `${this.#letters.printable(mark.text)} `,
            isRigid: true,
            isUnderlined: false,
          },
        ]
      : [];
    const written = runs.map((run) => ({
      ...plain,
      text: this.#letters.printable(run.text),
      face: this.#typeface.face({
        isBold: style.isBold || run.isBold,
        isItalic: style.isItalic || run.isItalic,
      }),
      isUnderlined: style.isUnderlined || run.isUnderlined,
    }));
    return [...numbered, ...written];
  }
}

const shareAbove = 0.8; // of a line of exact height, the part above the line the letters stand on

function setLine(
  line: BrokenLine,
  { style, face }: { style: TextStyle; face: Face },
  { leftPt, widthPt }: Measure,
  { owner, isLast }: { owner: TaggedText; isLast: boolean },
): LaidLine {
  const heightPt = style.linePt ?? Math.round(face.lineHeight * style.sizePt * 20) / 20;
  const baselinePt = style.linePt === null ? face.ascent * style.sizePt : style.linePt * shareAbove;
  if (line.pieces.length === 0) return { heightPt, inks: [] };
  const rest = widthPt - line.widthPt;
  const isStretched = style.align === "justified" && !isLast && line.spaces > 0;
  const xPt = leftPt + rest * (isStretched ? 0 : offsets[style.align]);
  const stretchPt = isStretched ? rest / line.spaces : 0;
  return { heightPt, inks: [{ kind: "text", xPt, baselinePt, pieces: line.pieces, stretchPt, owner }] };
}

/** The part of a line's unused room that stands left of it. */
const offsets: Readonly<Record<TextStyle["align"], number>> = {
  left: 0,
  justified: 0,
  centre: 0.5,
  right: 1,
};

/** What the DOCX makes of it: an empty line one point high below a border, one point under the text. */
function drawnLine(
  { lengthMm, weightPt }: NonNullable<DocumentParagraph["lineBelow"]>,
  { leftPt, widthPt }: Measure,
  afterPt: number,
): LaidParagraph {
  const length = Math.min(points(lengthMm), widthPt);
  const bar: Ink = {
    kind: "bar",
    xPt: leftPt + (widthPt - length) / 2,
    yPt: 0,
    widthPt: length,
    heightPt: weightPt,
    colour: "black",
  };
  const lines = [{ heightPt: weightPt + 1, inks: [bar] }];
  return { lines, beforePt: 1, afterPt, canSplit: false, keepsWithNext: true };
}

/** What the DOCX sets below a framed paragraph and beside what stands in a margin: a line too small to be seen. */
export const hair: LaidParagraph = {
  lines: [{ heightPt: 1, inks: [] }],
  beforePt: 0,
  afterPt: 0,
  canSplit: false,
  keepsWithNext: true,
};

type Box = NonNullable<DocumentParagraph["box"]>;

function inFrame({ widthMm }: Box, { leftPt, widthPt }: Measure): Measure {
  const width = Math.min(points(widthMm), widthPt);
  return { leftPt: leftPt + (widthPt - width) / 2, widthPt: width };
}

/** A paragraph as one line with a frame round it, its text at half height. */
function framed(laid: LaidParagraph, box: Box, measure: Measure, { colour }: TextStyle): LaidParagraph {
  const { leftPt, widthPt } = inFrame(box, measure);
  const textPt = laid.lines.reduce((sum, line) => sum + line.heightPt, 0);
  const innerPt = Math.max(points(box.heightMm), textPt);
  let topPt = box.weightPt + (innerPt - textPt) / 2;
  const texts = laid.lines.flatMap(({ heightPt, inks }) => {
    const moved = inks.map((ink) => movedDown(ink, topPt));
    topPt += heightPt;
    return moved;
  });
  const heightPt = innerPt + 2 * box.weightPt;
  const across = { xPt: leftPt, widthPt, heightPt: box.weightPt };
  const down = { yPt: 0, widthPt: box.weightPt, heightPt };
  const places = [
    { ...across, yPt: 0 },
    { ...across, yPt: heightPt - box.weightPt },
    { ...down, xPt: leftPt },
    { ...down, xPt: leftPt + widthPt - box.weightPt },
  ];
  const sides = places.map((place): Bar => ({ kind: "bar", colour, ...place }));
  return { ...laid, lines: [{ heightPt, inks: [...texts, ...sides] }], canSplit: false, keepsWithNext: true };
}
