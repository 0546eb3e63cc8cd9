import {
  Bookmark,
  BorderStyle,
  FrameAnchorType,
  HeightRule,
  type IParagraphOptions,
  type ITableCellOptions,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type {
  DocumentBlock,
  DocumentParagraph,
  DocumentSection,
  OfficialDocument,
} from "../../../shared/domain/official-document";
import { bookmarkName } from "../paper-identity";
import { twips } from "./docx-lengths";
import type { ListPlanner } from "./docx-lists";
import { isPlain, type PlainForm, PlainRuns, plainParagraph, plainRow } from "./docx-plain";
import { colours, hairStyle, styleId } from "./docx-styles";

type Columns = Extract<DocumentBlock, { kind: "columns" }>;
type RuledTable = Extract<DocumentBlock, { kind: "table" }>;
type Placed = Extract<DocumentBlock, { kind: "placed" }>;
type Box = NonNullable<DocumentParagraph["box"]>;
type Line = NonNullable<DocumentParagraph["lineBelow"]>;
type Frame = NonNullable<Columns["leftFrame"]>;
type Row = RuledTable["rows"][number];
type Run = DocumentParagraph["runs"][number];

type ParagraphForm = Pick<IParagraphOptions, "spacing" | "indent" | "border" | "frame">;

const cellMargin = twips(1.2);
/** A line of Times at single spacing, as a multiple of the type's size. */
const timesLine = 1.15;

/** Writes the blocks of a document's tree as Word paragraphs and tables, numbering them as it goes. */
export class BlockWriter {
  readonly #styles: OfficialDocument["styles"];
  readonly #headings: OfficialDocument["headings"];
  readonly #lists: ListPlanner;
  readonly #plain = new PlainRuns();
  readonly #plainForm: PlainForm;

  constructor({ styles, headings }: OfficialDocument, lists: ListPlanner) {
    this.#styles = styles;
    this.#headings = headings;
    this.#lists = lists;
    this.#plainForm = {
      styleId: ({ style }) => styleId(style, headings),
      keeping: (paragraph) => this.#keeping(paragraph),
    };
  }

  /**
   * The blocks in order, on pages of a size; a table at the end gets the paragraph Word wants after
   * it, too small to be seen.
   */
  write(blocks: readonly DocumentBlock[], page: DocumentSection["page"]): (Paragraph | Table)[] {
    const last = blocks.at(-1); // the library hangs the section's pages on its last paragraph, so that one is its own
    const runs = runsOf(blocks.slice(0, -1), isPlainBlock);
    const written = runs.flatMap(({ isPlain, items }) =>
      isPlain ? [this.#plainBlocks(items)] : items.flatMap((block) => this.#block(block, page)),
    );
    const end = last ? this.#block(last, page) : [];
    return [...written, ...end, ...(last?.kind === "paragraph" ? [] : [new Paragraph({ style: hairStyle })])];
  }

  /** The part of the file the library made of what `write` gave, with all of the document in it. */
  completed(part: string): string {
    return this.#plain.putInto(part);
  }

  #plainBlocks(blocks: readonly DocumentBlock[]): Paragraph {
    const paragraphs = blocks.filter((block) => block.kind === "paragraph");
    return this.#plain.paragraphs(paragraphs.map((paragraph) => plainParagraph(paragraph, this.#plainForm)));
  }

  #block(block: DocumentBlock, page: DocumentSection["page"]): (Paragraph | Table)[] {
    if (block.kind === "paragraph") return this.#withLine(block, page.widthMm - page.leftMm - page.rightMm);
    if (block.kind === "placed") return this.#placed(block, page);
    return [block.kind === "columns" ? this.#columns(block) : this.#table(block)];
  }

  #withLine(paragraph: DocumentParagraph, widthMm: number): Paragraph[] {
    const { lineBelow, box, style } = paragraph;
    if (box)
      return [this.#boxed(paragraph, box, widthMm), new Paragraph({ style: hairStyle, keepNext: true })];
    if (!lineBelow) return [this.#paragraph(paragraph)];
    const written = this.#paragraph({ ...paragraph, keepsWithNext: true }, { spacing: { after: 0 } });
    return [written, drawnLine(lineBelow, widthMm, this.#styles[style].afterPt)];
  }

  /** Framed by its borders, drawn in from both sides to the frame's width and padded to its height. */
  #boxed(paragraph: DocumentParagraph, box: Box, widthMm: number): Paragraph {
    const side = twips(Math.max(0, (widthMm - box.widthMm) / 2));
    const room = twips(box.heightMm) / 20 - this.#styles[paragraph.style].sizePt * timesLine;
    const border = {
      style: BorderStyle.SINGLE,
      size: box.weightPt * 8,
      color: colours[this.#styles[paragraph.style].colour],
    };
    const padded = { ...border, space: Math.max(0, Math.round(room / 2)) };
    return this.#paragraph(paragraph, {
      indent: { left: side, right: side },
      border: { top: padded, bottom: padded, left: { ...border, space: 0 }, right: { ...border, space: 0 } },
    });
  }

  /** One line in a margin, in a frame of Word's that takes no room in the text but needs a paragraph to hang on. */
  #placed({ edge, fromEdgeMm, paragraph }: Placed, page: DocumentSection["page"]): Paragraph[] {
    const heightPt = this.#styles[paragraph.style].sizePt * timesLine;
    const top = twips(fromEdgeMm);
    const y = edge === "top" ? top : twips(page.heightMm) - top - Math.round(heightPt * 20);
    const framed = this.#paragraph(paragraph, {
      frame: {
        type: "absolute",
        position: { x: 0, y },
        width: twips(page.widthMm - page.leftMm - page.rightMm),
        height: Math.round(heightPt * 20),
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
      },
    });
    return [framed, new Paragraph({ style: hairStyle, keepNext: true })];
  }

  #paragraph(paragraph: DocumentParagraph, extras: ParagraphForm = {}): Paragraph {
    const { mark, style, runs, anchor, drawnInMm } = paragraph;
    const written = runs.map(writtenRun);
    const side = twips(this.#styles[style].sidesMm + drawnInMm);
    const breaksLine = mark !== null && this.#styles[style].isMarkAbove && written.length > 0;
    return new Paragraph({
      ...extras,
      style: styleId(style, this.#headings),
      ...(drawnInMm > 0 ? { indent: { left: side, right: side } } : {}),
      ...keepNextOf(this.#keeping(paragraph)),
      ...(mark ? { numbering: { ...this.#lists.place(mark), custom: true } } : {}),
      children: [
        ...(breaksLine ? [new TextRun({ break: 1 })] : []),
        ...(anchor === null ? written : [new Bookmark({ id: bookmarkName(anchor), children: written })]),
      ],
    });
  }

  /** Whether a paragraph stays with the next, where its style says otherwise; null where it says the same. */
  #keeping({ keepsWithNext, style }: DocumentParagraph): boolean | null {
    return keepsWithNext === this.#styles[style].keepsWithNext ? null : keepsWithNext;
  }

  #columns({ leftMm, rightMm, left, right, leftFrame = null }: Columns): Table {
    return new Table({
      width: { size: twips(leftMm + rightMm), type: WidthType.DXA },
      columnWidths: [leftMm, rightMm].map(twips),
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      margins: { left: 0, right: 0 },
      rows: [
        new TableRow({
          cantSplit: true,
          ...(leftFrame ? { height: { value: twips(leftFrame.heightMm), rule: HeightRule.ATLEAST } } : {}),
          children: [this.#column(left, leftMm, leftFrame), this.#column(right, rightMm)],
        }),
      ],
    });
  }

  #column(paragraphs: readonly DocumentParagraph[], widthMm: number, frame: Frame | null = null): TableCell {
    const innerMm = widthMm - 2 * (frame?.paddingMm ?? 0);
    const written = paragraphs.flatMap((paragraph) => this.#withLine(paragraph, innerMm));
    return new TableCell({
      ...(frame ? cellFrame(frame) : {}),
      width: { size: twips(widthMm), type: WidthType.DXA },
      children: written.length > 0 ? written : [new Paragraph({ style: hairStyle })],
    });
  }

  #table({ widthsMm, head, rows, startsAtTop = false }: RuledTable): Table {
    const widths = widthsMm.map(twips);
    return new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: cellMargin, right: cellMargin },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: this.#cells(head, widths) }),
        ...runsOf(rows, isPlainRow).flatMap(({ isPlain, items }) =>
          isPlain
            ? [this.#plainRows(items, widths)]
            : items.map((row) => this.#row(row, widths, startsAtTop)),
        ),
      ],
    });
  }

  #plainRows(rows: readonly Row[], widths: readonly number[]): TableRow {
    return this.#plain.rows(
      rows.map(({ cells, canSplit = false }) => plainRow(cells, { ...this.#plainForm, widths, canSplit })),
    );
  }

  #row({ isGroup, cells, canSplit = false }: Row, widths: readonly number[], startsAtTop: boolean): TableRow {
    const all = widths.reduce((sum, width) => sum + width, 0);
    const children = isGroup
      ? this.#cells(cells, [all], { columnSpan: widths.length })
      : this.#cells(cells, widths, { startsAtTop });
    return new TableRow({ cantSplit: !canSplit, children });
  }

  #cells(
    paragraphs: readonly DocumentParagraph[],
    widths: readonly number[],
    { columnSpan = 1, startsAtTop = false } = {},
  ): TableCell[] {
    return paragraphs.map(
      (paragraph, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: startsAtTop ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
          ...(columnSpan > 1 ? { columnSpan } : {}),
          children: [this.#paragraph(paragraph)],
        }),
    );
  }
}

function keepNextOf(keeping: boolean | null): { keepNext?: boolean } {
  return keeping === null ? {} : { keepNext: keeping };
}

/** A cell framed on all sides, its text kept off the frame. */
function cellFrame({ weightPt, paddingMm, colour }: Frame): Pick<ITableCellOptions, "borders" | "margins"> {
  const side = { style: BorderStyle.SINGLE, size: weightPt * 8, color: colours[colour] };
  const margin = twips(paddingMm);
  return {
    borders: { top: side, bottom: side, left: side, right: side },
    margins: { top: margin, bottom: margin, left: margin, right: margin },
  };
}

function isPlainBlock(block: DocumentBlock): boolean {
  return block.kind === "paragraph" && isPlain(block);
}

function isPlainRow({ isGroup, cells }: Row): boolean {
  return !isGroup && cells.every(isPlain);
}

interface RunOf<Item> {
  readonly isPlain: boolean;
  readonly items: Item[];
}

/** Neighbours that are plain, and neighbours that are not, together. */
function runsOf<Item>(items: readonly Item[], isPlain: (item: Item) => boolean): readonly RunOf<Item>[] {
  const runs: RunOf<Item>[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && last.isPlain === isPlain(item)) last.items.push(item);
    else runs.push({ isPlain: isPlain(item), items: [item] });
  }
  return runs;
}

function writtenRun(run: Run): TextRun {
  return new TextRun({
    text: run.text,
    ...(run.isBold ? { bold: true } : {}),
    ...(run.isItalic ? { italics: true } : {}),
    ...(run.isUnderlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
  });
}

/** An empty paragraph whose upper border is the line: drawn in from both sides until it is as long as asked for. */
function drawnLine(line: Line, widthMm: number, afterPt: number): Paragraph {
  const side = twips(Math.max(0, (widthMm - line.lengthMm) / 2));
  return new Paragraph({
    style: hairStyle,
    keepNext: true,
    spacing: { before: 20, after: afterPt * 20 },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: line.weightPt * 8, space: 0, color: "000000" } },
  });
}
