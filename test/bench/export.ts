import { Document, Packer, Paragraph, TextRun } from "docx";
import { writeDocx } from "../../electron/service/exports";
import type { DocumentBlock, OfficialDocument } from "../../shared/domain/official-document";
import { finalDetails, layoutSample, longProgramme } from "../support/docx-samples";
import { ratioLine, timesLine, timesOf } from "./timing";

const rounds = 15;

/** Times of the export of a hundred-page programme with a 300-row annex, one line each, in milliseconds. */
export async function benchExport(): Promise<readonly string[]> {
  const document = layoutSample(longProgramme, finalDetails);
  const texts = textsOf(document);
  const layout = await timesOf(rounds, () => layoutSample(longProgramme, finalDetails));
  const written = await timesOf(rounds, () => writeDocx(document));
  const bare = await timesOf(rounds, () => writePlain(texts));
  return [
    timesLine("lay out 100 pages + 300 rows", layout),
    timesLine("write them as DOCX", written),
    timesLine(`docx alone, ${texts.length} plain paragraphs`, bare),
    ratioLine("DOCX / docx alone", written, bare),
  ];
}

function textsOf(document: OfficialDocument): readonly string[] {
  const paragraphs = (block: DocumentBlock) => {
    if (block.kind === "paragraph") return [block];
    if (block.kind === "columns") return [...block.left, ...block.right];
    return [block.head, ...block.rows.map((row) => row.cells)].flat();
  };
  const all = document.sections.flatMap((section) => section.blocks.flatMap(paragraphs));
  return all.map((paragraph) => paragraph.runs.map((run) => run.text).join(""));
}

function writePlain(texts: readonly string[]): Promise<ArrayBuffer> {
  const children = texts.map((text) => new Paragraph({ children: [new TextRun(text)] }));
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
}

if (import.meta.main) for (const result of await benchExport()) console.log(result);
