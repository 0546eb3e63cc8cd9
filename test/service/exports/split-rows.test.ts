import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeDocx, writePdf } from "../../../electron/service/exports";
import { layoutProof } from "../../../shared/domain/official-document/proof";
import { aUnit } from "../../support/builders";
import { all, readDocx } from "../../support/docx-reading";
import { canReadPages, convert, pageLines } from "../../support/docx-runtimes";
import { ruleSet } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";
import { readPdf } from "../../support/pdf-reading";

const folder = temporaryFolder();
afterAll(() => folder.remove());

const columns = ["Dự thảo", "Nguồn"].map((title) => ({ title, width: 1, isCentred: false }));
const row = (...cells: string[]) => ({ isGroup: false, cells });
const words = (count: number, word: string) => `${word} `.repeat(count).trim();

/** Tables whose one row is longer than two pages, after rows that fill more and more of the first. */
const document = (before: number) =>
  layoutProof(
    {
      title: "Bảng dài",
      references: [],
      sections: [
        {
          heading: "Các đoạn",
          lines: [],
          table: {
            columns,
            rows: [
              ...Array.from({ length: before }, (_, at) => row(`đầu ${at}`, "x")),
              row(words(900, "trái"), words(300, "phải")),
              row("cuối", "x"),
            ],
            holds: "prose",
          },
          notes: [],
        },
      ],
    },
    aUnit,
    ruleSet(),
  );

describe("a row that may go over the page", () => {
  it("is one that Word may break, and no other is", async () => {
    const body = readDocx(await writeDocx(document(1))).part("word/document.xml");
    const stays = all(body, "w:tr").map((one) =>
      all(one, "w:cantSplit").some(
        (mark) => !["false", "off", "0"].includes(mark.getAttribute("w:val") ?? ""),
      ),
    );
    expect(stays).toEqual([true, true, false, true]);
  });

  it("is painted whole in the PDF, over as many pages as it needs", async () => {
    for (const before of [0, 5, 11, 14]) {
      const { bytes } = await writePdf(document(before));
      expect(readPdf(bytes).pages.length).toBeGreaterThanOrEqual(3);
    }
  });

  it.skipIf(!canReadPages)(
    "begins on the page it follows on, under the head on each page, as in LibreOffice",
    async () => {
      const fillings = [0, 5, 11, 14];
      for (const before of fillings) {
        writeFileSync(join(folder.path, `row-${before}.docx`), await writeDocx(document(before)));
        writeFileSync(join(folder.path, `ours-${before}.pdf`), (await writePdf(document(before))).bytes);
      }
      await convert(
        folder.path,
        fillings.map((before) => `row-${before}`),
        "pdf",
        folder.path,
      );
      for (const before of fillings) {
        const ours = await pageLines(join(folder.path, `ours-${before}.pdf`));
        const theirs = await pageLines(join(folder.path, `row-${before}.pdf`));
        const count = (pages: typeof ours) =>
          pages.map((lines) => lines.join(" ").match(/trái|phải/gu)?.length ?? 0);
        expect(count(ours).reduce((sum, one) => sum + one)).toBe(1200);
        expect(ours.every((lines) => lines.some((line) => /^Dự thảo\s+Nguồn$/u.test(line)))).toBe(true);
        expect(count(ours), `after ${before} rows`).toEqual(count(theirs));
      }
    },
    120_000,
  );
});
