import { once } from "node:events";
import { createRequire } from "node:module";
import { Document, Packer, Paragraph, TextRun } from "docx";
import PDFDocument from "pdfkit";
import { writeDocx, writePdf } from "../../electron/service/exports";
import type { DocumentBlock, OfficialDocument } from "../../shared/domain/official-document";
import { finalDetails, layoutSample, longProgramme, typicalProgramme } from "../support/docx-samples";
import { pairedLine, pairedTimes, timesLine, timesOf } from "./timing";

const rounds = 15;

/** Times of the export of a hundred-page programme with a 300-row annex, one line each, in milliseconds. */
export async function benchExport(): Promise<readonly string[]> {
  const document = layoutSample(longProgramme, finalDetails);
  const texts = textsOf(document);
  const layout = await timesOf(rounds, () => layoutSample(longProgramme, finalDetails));
  const docx = await pairedTimes("DOCX / docx alone", rounds, [
    () => writeDocx(document),
    () => writePlain(texts),
  ]);
  const pdf = await pairedTimes("PDF / pdfkit alone", rounds, [
    () => writePdf(document),
    () => writePlainPdf(texts),
  ]);
  const short = layoutSample(typicalProgramme, finalDetails);
  const preview = await timesOf(rounds, () => writePdf(short));
  return [
    timesLine("lay out 100 pages + 300 rows", layout),
    timesLine("write them as DOCX", docx.wall[0]),
    timesLine(`docx alone, ${texts.length} plain paragraphs`, docx.wall[1]),
    pairedLine(docx),
    timesLine("write them as PDF", pdf.wall[0]),
    timesLine(`pdfkit alone, ${texts.length} plain paragraphs`, pdf.wall[1]),
    pairedLine(pdf),
    timesLine("write 3 pages + 12 rows as PDF", preview),
  ];
}

function textsOf(document: OfficialDocument): readonly string[] {
  const paragraphs = (block: DocumentBlock) => {
    if (block.kind === "paragraph") return [block];
    if (block.kind === "columns") return [...block.left, ...block.right];
    if (block.kind === "placed") return [block.paragraph];
    return [block.head, ...block.rows.map((row) => row.cells)].flat();
  };
  const all = document.sections.flatMap((section) => section.blocks.flatMap(paragraphs));
  return all.map((paragraph) => paragraph.runs.map((run) => run.text).join(""));
}

function writePlain(texts: readonly string[]): Promise<ArrayBuffer> {
  const children = texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
}

/** The same paragraphs as pdfkit sets them by itself: one embedded font, its own lines and pages. */
async function writePlainPdf(texts: readonly string[]): Promise<number> {
  const font = createRequire(import.meta.url).resolve(
    "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf",
  );
  const file = new PDFDocument({ size: "A4", margin: 72 });
  let size = 0;
  file.on("data", (chunk: Uint8Array) => {
    size += chunk.length;
  });
  file.font(font).fontSize(14);
  for (const text of texts) file.text(text, { align: "justify" });
  const ended = once(file, "end");
  file.end();
  await ended;
  return size;
}

if (import.meta.main) for (const result of await benchExport()) console.log(result);
