import {
  BorderStyle,
  type IParagraphOptions,
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
  OfficialDocument,
} from "../../../shared/domain/official-document";
import { twips } from "./docx-lengths";
import type { ListPlanner } from "./docx-lists";
import { hairStyle, styleId } from "./docx-styles";

type Columns = Extract<DocumentBlock, { kind: "columns" }>;
type RuledTable = Extract<DocumentBlock, { kind: "table" }>;
type Line = NonNullable<DocumentParagraph["lineBelow"]>;
type Row = RuledTable["rows"][number];

const cellMargin = twips(1.2);

/** Writes the blocks of a document's tree as Word paragraphs and tables, numbering them as it goes. */
export class BlockWriter {
  readonly #styles: OfficialDocument["styles"];
  readonly #lists: ListPlanner;

  constructor(styles: OfficialDocument["styles"], lists: ListPlanner) {
    this.#styles = styles;
    this.#lists = lists;
  }

  /**
   * The blocks in order, on a page whose text is `widthMm` wide; a table at the end gets the paragraph Word wants after
   * it, too small to be seen.
   */
  write(blocks: readonly DocumentBlock[], widthMm: number): (Paragraph | Table)[] {
    const written = blocks.flatMap((block) => this.#block(block, widthMm));
    return blocks.at(-1)?.kind === "paragraph" ? written : [...written, new Paragraph({ style: hairStyle })];
  }

  #block(block: DocumentBlock, widthMm: number): (Paragraph | Table)[] {
    if (block.kind === "paragraph") return this.#withLine(block, widthMm);
    return [block.kind === "columns" ? this.#columns(block) : this.#table(block)];
  }

  #withLine(paragraph: DocumentParagraph, widthMm: number): Paragraph[] {
    const { lineBelow, style } = paragraph;
    if (!lineBelow) return [this.#paragraph(paragraph)];
    const written = this.#paragraph({ ...paragraph, keepsWithNext: true }, { spacing: { after: 0 } });
    return [written, drawnLine(lineBelow, widthMm, this.#styles[style].afterPt)];
  }

  #paragraph(paragraph: DocumentParagraph, extras: Pick<IParagraphOptions, "spacing"> = {}): Paragraph {
    const { mark, style, runs, keepsWithNext } = paragraph;
    return new Paragraph({
      ...extras,
      style: styleId(style),
      ...(keepsWithNext && !this.#styles[style].keepsWithNext ? { keepNext: true } : {}),
      ...(mark ? { numbering: { ...this.#lists.place(mark), custom: true } } : {}),
      children: runs.map(
        (run) =>
          new TextRun({
            text: run.text,
            ...(run.isBold ? { bold: true } : {}),
            ...(run.isItalic ? { italics: true } : {}),
            ...(run.isUnderlined ? { underline: { type: UnderlineType.SINGLE } } : {}),
          }),
      ),
    });
  }

  #columns({ leftMm, rightMm, left, right }: Columns): Table {
    return new Table({
      width: { size: twips(leftMm + rightMm), type: WidthType.DXA },
      columnWidths: [leftMm, rightMm].map(twips),
      layout: TableLayoutType.FIXED,
      borders: TableBorders.NONE,
      margins: { left: 0, right: 0 },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [this.#column(left, leftMm), this.#column(right, rightMm)],
        }),
      ],
    });
  }

  #column(paragraphs: readonly DocumentParagraph[], widthMm: number): TableCell {
    const written = paragraphs.flatMap((paragraph) => this.#withLine(paragraph, widthMm));
    return new TableCell({
      width: { size: twips(widthMm), type: WidthType.DXA },
      children: written.length > 0 ? written : [new Paragraph({ style: hairStyle })],
    });
  }

  #table({ widthsMm, head, rows }: RuledTable): Table {
    const widths = widthsMm.map(twips);
    return new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: cellMargin, right: cellMargin },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: this.#cells(head, widths) }),
        ...rows.map((row) => this.#row(row, widths)),
      ],
    });
  }

  #row({ isGroup, cells }: Row, widths: readonly number[]): TableRow {
    const all = widths.reduce((sum, width) => sum + width, 0);
    const children = isGroup ? this.#cells(cells, [all], widths.length) : this.#cells(cells, widths);
    return new TableRow({ cantSplit: true, children });
  }

  #cells(paragraphs: readonly DocumentParagraph[], widths: readonly number[], columnSpan = 1): TableCell[] {
    return paragraphs.map(
      (paragraph, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(columnSpan > 1 ? { columnSpan } : {}),
          children: [this.#paragraph(paragraph)],
        }),
    );
  }
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
