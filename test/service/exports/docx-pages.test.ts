import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReadDocx, readDocx } from "../../support/docx-reading";
import { canReadPages, convert, pageLines, validationErrors } from "../../support/docx-runtimes";
import { aProgramme, docxOf, finalDetails, longProgramme, samples } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";

type Pages = readonly (readonly string[])[];
const folder = temporaryFolder();
const patience = 240_000;
const fillers = Array.from({ length: 26 }, (_, at) => at + 14);
const fillerName = (lines: number) => `filler-${lines}`;

afterAll(() => folder.remove());

describe("every kind of programme as DOCX", () => {
  it.each(Object.entries(samples))("is valid Office Open XML: %s", async (_, sample) => {
    expect(await validationErrors(folder.path, await docxOf(...sample))).toEqual([]);
  });
});

describe.skipIf(!canReadPages)("the pages LibreOffice makes of a programme", () => {
  const pages = new Map<string, Pages>();
  const page = (name: string, at: number) => pages.get(name)?.at(at) ?? [];

  beforeAll(async () => {
    const all = {
      ...samples,
      ...Object.fromEntries(fillers.map((lines) => [fillerName(lines), filler(lines)])),
    };
    for (const [name, sample] of Object.entries(all)) {
      writeFileSync(join(folder.path, `${name}.docx`), await docxOf(...sample));
    }
    await convert(folder.path, Object.keys(all), "pdf", folder.path);
    for (const name of Object.keys(all)) {
      pages.set(name, await pageLines(join(folder.path, `${name}.pdf`)));
    }
  }, patience);

  it.each(Object.keys(samples))("opens every sample: %s", (name) => {
    expect(pages.get(name)?.length).toBeGreaterThan(0);
  });

  it("begins with the header block and ends the main part with the signer", () => {
    expect(page("typical", 0)[0]).toMatch(/^ĐẢNG BỘ TỈNH HOÀ SƠN\s+ĐẢNG CỘNG SẢN VIỆT NAM$/u);
    expect(page("typical", 2).at(-1)).toBe("Lò Thị Mai");
  });

  it("shows page numbers from page 2 of the main part and of the annex, each counting for itself", () => {
    expect(page("typical", 1)[0]).toBe("2");
    expect(page("typical", 2)[0]).toBe("3");
    expect(page("typical", 3)[0]).toBe("Phụ lục");
    expect(page("typical", 4)[0]).toBe("2");
  });

  it("puts marks before headings, duties and points as the programme numbers them", () => {
    const text = [0, 1, 2].flatMap((at) => page("typical", at)).join("\n");
    for (const line of [
      "I- MỤC ĐÍCH, YÊU CẦU",
      "1. Mục đích",
      "2.1. Mạng và thiết bị",
      "IV- TỔ CHỨC THỰC HIỆN",
    ]) {
      expect(text).toContain(line);
    }
    const letters = [...text.matchAll(/^(\p{L})\) Mở lớp/gmu)].map((match) => match[1]);
    expect(letters.join("")).toBe("abcdđeghiklm");
  });

  it("numbers every page of a hundred-page programme and repeats the head over three hundred rows", () => {
    const all = pages.get("long") ?? [];
    const annexAt = all.findIndex((lines) => lines[0] === "Phụ lục");
    expect(annexAt).toBeGreaterThan(60);
    expect(all.slice(1, annexAt).map((lines) => lines[0])).toEqual(
      Array.from({ length: annexAt - 1 }, (_, at) => String(at + 2)),
    );
    const annex = all.slice(annexAt);
    expect(annex.every((lines) => lines.some((line) => /^STT\s+Nội dung nhiệm vụ/u.test(line)))).toBe(true);
    expect(annex.at(-1)?.some((line) => /^300\b/u.test(line))).toBe(true);
  });

  it("prints a name of five lines and a title of 400 characters whole", () => {
    const text = page("wide", 0).join(" ");
    expect(text).toContain("TRÁCH NHIỆM HỮU HẠN");
    expect(text.match(/nhiệm vụ/gu)?.length).toBeGreaterThan(17);
  });

  it("keeps the closing block on one page with the last words of the text, however full the page", () => {
    for (const lines of fillers) {
      const written = pages.get(fillerName(lines)) ?? [];
      const last = (written.at(-1) ?? []).join("\n");
      expect(last).toContain("Câu cuối cùng.");
      expect(last).toContain("Nơi nhận:");
      expect(last).toContain("BÍ THƯ");
      expect(last.endsWith("Lò Thị Mai")).toBe(true);
    }
    expect(new Set(fillers.map((lines) => pages.get(fillerName(lines))?.length))).toEqual(new Set([1, 2]));
  });
});

describe.skipIf(!canReadPages)("a programme that LibreOffice opened and saved again as DOCX", () => {
  let before: ReadDocx;
  let after: ReadDocx;

  beforeAll(async () => {
    const bytes = await docxOf(longProgramme, finalDetails);
    before = readDocx(bytes);
    writeFileSync(join(folder.path, "again.docx"), bytes);
    await convert(folder.path, ["again"], "docx", join(folder.path, "saved"));
    after = readDocx(readFileSync(join(folder.path, "saved", "again.docx")));
  }, patience);

  const headings = (docx: ReadDocx) =>
    docx.paragraphs
      .filter(({ outlineLevel, text }) => outlineLevel !== null && outlineLevel < 3 && text !== "")
      .map(({ outlineLevel, text }) => `${outlineLevel} ${text}`);

  it("still has its headings as headings", () => {
    expect(headings(after)).toEqual(headings(before));
    expect(headings(before)).toHaveLength(30);
  });

  it("still has every word of its text", () => {
    const words = (docx: ReadDocx) => docx.paragraphs.map(({ text }) => text).filter(Boolean);
    expect(words(after)).toEqual(words(before));
  });
});

/** A programme whose text fills a given number of lines, so that the closing block meets the end of a page. */
function filler(lines: number): Parameters<typeof docxOf> {
  const blocks = Array.from({ length: lines }, (_, at) => ["paragraph", `Dòng thứ ${at + 1}.`] as const);
  return [aProgramme("thử cuối trang", [...blocks, ["paragraph", "Câu cuối cùng."]]), finalDetails];
}
