import { writeDocx } from "../../electron/service/exports";
import { readDocument } from "../../electron/service/readers";
import { finalDetails, layoutSample, longProgramme } from "../support/docx-samples";
import { timesLine, timesOf } from "./timing";

/** Times of reading a hundred-page DOCX with a 300-row annex: text, register and split tree. */
export async function benchImport(): Promise<readonly string[]> {
  const bytes = await writeDocx(layoutSample(longProgramme, finalDetails));
  const reading = await readDocument({ name: "dai.docx", bytes });
  const times = await timesOf(9, () => readDocument({ name: "dai.docx", bytes }));
  return [
    timesLine(
      `read 100 pages (${reading.paragraphs.length} paragraphs, ${reading.items.length} items)`,
      times,
    ),
  ];
}

if (import.meta.main) for (const result of await benchImport()) console.log(result);
