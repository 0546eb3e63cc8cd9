import { strToU8, zipSync } from "fflate";
import mammoth from "mammoth";
import { OfficeError } from "../../../shared/contract/errors";
import { openPackage, partText } from "./container";
import { type ListMarks, listMarks } from "./docx-numbering";
import { lineOf, type RawLine, type Span } from "./raw-line";

/** The parts of mammoth's document model that are read here. */
type DocNode = {
  type: string;
  children?: DocNode[];
  value?: string;
  breakType?: string;
  isBold?: boolean;
  isItalic?: boolean;
  alignment?: string | null;
  styleName?: string | null;
  numbering?: { paragraphStyleId?: string } | null;
};

const numberingPart = "word/numbering.xml";
/** Tables of fewer columns lay out a heading or a signature; their cells are paragraphs of their own. */
const fewestDataColumns = 3;
const plain = { isBold: false, isItalic: false };

async function readModel(parts: ReadonlyMap<string, Uint8Array>, marks: ListMarks): Promise<DocNode> {
  const read: { document: DocNode } = { document: { type: "document" } };
  const files = Object.fromEntries(parts);
  if (parts.has(numberingPart)) files[numberingPart] = strToU8(marks.part);
  const transformDocument = (document: DocNode) => {
    read.document = document;
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(files, { level: 0 })) }, { transformDocument });
  return read.document;
}

function spansOf(node: DocNode, style: { isBold: boolean; isItalic: boolean }): Span[] {
  if (node.type === "text") return [{ text: node.value ?? "", ...style }];
  if (node.type === "tab") return [{ text: "\t", ...style }];
  if (node.type === "break") return [{ text: "\n", ...style }];
  const inner =
    node.type === "run" ? { isBold: node.isBold === true, isItalic: node.isItalic === true } : style;
  return (node.children ?? []).flatMap((child) => spansOf(child, inner));
}

function splitAtBreaks(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    for (const [at, text] of span.text.split("\n").entries()) {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines;
}

function paragraphLines(node: DocNode, marks: ListMarks): RawLine[] {
  const isHeading = /^(?:heading|title|tiêu đề)/iu.test(node.styleName ?? "");
  const mark = node.numbering ? marks.next(node.numbering.paragraphStyleId ?? "") : "";
  return splitAtBreaks(spansOf(node, plain)).map((spans, at) => {
    const line = lineOf(spans.map((span) => ({ ...span, text: span.text.replaceAll("\t", " ") })));
    const isFirst = at === 0;
    return {
      ...line,
      isBold: line.isBold || isHeading,
      isCentred: node.alignment === "center",
      listMark: isFirst ? mark : "",
      startsParagraph: isFirst,
    };
  });
}

function cellSpans(cell: DocNode): Span[] {
  return spansOf(cell, plain).map((span) => ({ ...span, text: `${span.text.replaceAll(/\s+/gu, " ")} ` }));
}

function rowLines(row: DocNode, marks: ListMarks): RawLine[] {
  const cells = row.children ?? [];
  if (cells.length < fewestDataColumns) return cells.flatMap((cell) => linesOf(cell, marks));
  const spans = cells.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ text: "\t", ...plain }]),
    ...cellSpans(cell),
  ]);
  return [lineOf(spans, { isRow: true })];
}

function linesOf(node: DocNode, marks: ListMarks): RawLine[] {
  if (node.type === "paragraph") return paragraphLines(node, marks);
  if (node.type === "tableRow") return rowLines(node, marks);
  return (node.children ?? []).flatMap((child) => linesOf(child, marks));
}

/** Lines of the page headers, where secrecy stamps like to stand. */
function headerLines(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const names = [...parts.keys()].filter((name) => /^word\/header\d*\.xml$/u.test(name));
  return names.flatMap((name) =>
    partText(parts, name)
      .split("</w:p>")
      .map((xml) => xml.replaceAll(/<[^>]*>/gu, "")),
  );
}

/**
 * Lines of a DOCX with what tells headings from text: bold, centred, the marks of automatic lists; tables of three columns
 * and more row by row. Refuses broken packages (file-damaged) and zips that hold no document (file-not-docx).
 */
export async function readDocxLines(bytes: Uint8Array): Promise<{ lines: RawLine[]; headers: string[] }> {
  const parts = openPackage(bytes);
  const marks = listMarks(partText(parts, numberingPart));
  try {
    return { lines: linesOf(await readModel(parts, marks), marks), headers: headerLines(parts) };
  } catch (error) {
    throw new OfficeError("file-damaged", {}, { cause: error });
  }
}
