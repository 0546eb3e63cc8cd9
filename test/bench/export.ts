import { Document, Packer, Paragraph, TextRun } from "docx";
import { writeDocx } from "../../electron/service/exports";
import type { DocumentBlock, OfficialDocument } from "../../shared/domain/official-document";
import { finalDetails, layoutSample, longProgramme } from "../support/docx-samples";

const rounds = 15;

/** Times of the export of a hundred-page programme with a 300-row annex, one line each, in milliseconds. */
export async function benchExport(): Promise<readonly string[]> {
  const document = layoutSample(longProgramme, finalDetails);
  const texts = textsOf(document);
  await writeDocx(document);
  const layout = await times(async () => layoutSample(longProgramme, finalDetails));
  const written = await times(() => writeDocx(document));
  const bare = await times(() => writePlain(texts));
  const ratio = (median(written) / median(bare)).toFixed(2);
  return [
    line("lay out 100 pages + 300 rows", layout),
    line("write them as DOCX", written),
    line(`docx alone, ${texts.length} plain paragraphs`, bare),
    `ratio of the medians: ${ratio}`,
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

async function times(work: () => Promise<unknown>): Promise<readonly number[]> {
  const measured: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  return measured.sort((a, b) => a - b);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function line(name: string, sorted: readonly number[]): string {
  const shown = [sorted[0] ?? 0, median(sorted), sorted.at(-1) ?? 0].map((time) => time.toFixed(0));
  return `${name}: ${shown.join(" / ")} ms (min / median / max of ${sorted.length})`;
}

if (import.meta.main) for (const result of await benchExport()) console.log(result);
