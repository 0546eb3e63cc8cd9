import {
  BorderStyle,
  convertMillimetersToTwip,
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
import type { DocumentBlock, DocumentParagraph } from "../../../shared/domain/official-document";
import type { ListPlanner } from "./docx-lists";
import { hairStyle, styleId } from "./docx-styles";

type Columns = Extract<DocumentBlock, { kind: "columns" }>;
type RuledTable = Extract<DocumentBlock, { kind: "table" }>;
type Row = RuledTable["rows"][number];

const cellMargin = convertMillimetersToTwip(1.2);

/** Writes the blocks of a document's tree as Word paragraphs and tables, numbering them as it goes. */
export class BlockWriter {
  readonly #lists: ListPlanner;

  constructor(lists: ListPlanner) {
    this.#lists = lists;
  }

  /** The blocks in order; a table at the end gets the paragraph Word wants after it, too small to be seen. */
  write(blocks: readonly DocumentBlock[]): (Paragraph | Table)[] {
    const written = blocks.map((block) => this.#block(block));
    return blocks.at(-1)?.kind === "paragraph" ? written : [...written, new Paragraph({ style: hairStyle })];
  }

  #block(block: DocumentBlock): Paragraph | Table {
    if (block.kind === "paragraph") return this.#paragraph(block);
    return block.kind === "columns" ? this.#columns(block) : this.#table(block);
  }

  #paragraph(paragraph: DocumentParagraph, widthMm?: number): Paragraph {
    const { mark, style, runs, keepsWithNext, lineBelow } = paragraph;
    return new Paragraph({
      style: styleId(style),
      ...(keepsWithNext ? { keepNext: true } : {}),
      ...(mark ? { numbering: { ...this.#lists.place(mark), custom: true } } : {}),
      ...(lineBelow && widthMm !== undefined ? ruleBelow(lineBelow, widthMm) : {}),
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
      width: { size: convertMillimetersToTwip(leftMm + rightMm), type: WidthType.DXA },
      columnWidths: [leftMm, rightMm].map(convertMillimetersToTwip),
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
    const written = paragraphs.map((paragraph) => this.#paragraph(paragraph, widthMm));
    return new TableCell({
      width: { size: convertMillimetersToTwip(widthMm), type: WidthType.DXA },
      children: written.length > 0 ? written : [new Paragraph({ style: hairStyle })],
    });
  }

  #table({ widthsMm, head, rows }: RuledTable): Table {
    const widths = widthsMm.map(convertMillimetersToTwip);
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
          columnSpan,
          children: [this.#paragraph(paragraph)],
        }),
    );
  }
}

/** A border under the paragraph, drawn in from both sides until it is as long as the line asked for. */
function ruleBelow({ lengthMm, weightPt }: NonNullable<DocumentParagraph["lineBelow"]>, widthMm: number) {
  const side = convertMillimetersToTwip(Math.max(0, (widthMm - lengthMm) / 2));
  return {
    indent: { left: side, right: side },
    border: { bottom: { style: BorderStyle.SINGLE, size: weightPt * 8, space: 1, color: "000000" } },
  };
}
