import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../../electron/service/exports";
import type { OfficialDocument } from "../../../../shared/domain/official-document";
import { aUnit } from "../../../support/builders";
import { kinds } from "../../../support/document-kinds";
import { canReadPages } from "../../../support/docx-runtimes";
import {
  dividedProgramme,
  finalDetails,
  layoutSample,
  longProgramme,
  ruleSet,
  samples,
  typicalProgramme,
} from "../../../support/docx-samples";
import { temporaryFolder } from "../../../support/folder";
import { objectWith, pdfText, type ReadPdf, readPdf } from "../../../support/pdf-reading";

const folder = temporaryFolder();
afterAll(() => folder.remove());

const typical = layoutSample(typicalProgramme, finalDetails);
const hostile = layoutSample(...(samples.hostile ?? [typicalProgramme]));
let pdf: ReadPdf;
beforeAll(async () => {
  pdf = readPdf((await writePdf(typical)).bytes);
});

describe("the PDF of a programme", () => {
  it("says it is PDF/A-2b, whose and what it is, in well-formed XML whatever the title holds", async () => {
    for (const document of [typical, hostile]) {
      const xml =
        objectWith(readPdf((await writePdf(document)).bytes), "/Subtype /XML").stream?.toString("utf8") ?? "";
      const faults: string[] = [];
      const onError = (_: string, fault: string) => faults.push(fault);
      const parsed = new DOMParser({ errorHandler: onError }).parseFromString(xml.trim(), "text/xml");
      expect(faults).toEqual([]);
      const words = (name: string) => parsed.getElementsByTagName(name)[0]?.textContent?.trim();
      expect([words("pdfaid:part"), words("pdfaid:conformance")]).toEqual(["2", "B"]);
      expect([words("dc:title"), words("dc:creator")]).toEqual(
        [document.title, document.author].map((text) => text.trim()),
      );
    }
  });

  it("is in Vietnamese, shows its title and carries the colours it was made in", () => {
    const catalogue = objectWith(pdf, "/Type /Catalog").text;
    expect(pdf.version).toBe("1.7");
    expect(catalogue).toContain("/Lang (vi-VN)");
    expect(objectWith(pdf, "/DisplayDocTitle true").text).toBeTruthy();
    expect(catalogue).toMatch(/\/OutputIntents \[\d+ 0 R\]/u);
    expect(objectWith(pdf, "/GTS_PDFA1").text).toContain("/DestOutputProfile");
    expect(objectWith(pdf, "/Marked true").text).toBeTruthy();
  });

  it("embeds every font it uses, cut down to the letters used", () => {
    const descriptors = [...pdf.objects.values()].filter(({ text }) =>
      text.includes("/Type /FontDescriptor"),
    );
    expect(descriptors.length).toBeGreaterThanOrEqual(2);
    for (const { text } of descriptors) {
      expect(text).toMatch(/\/FontName \/[A-Z]{6}\+Tinos-/u);
      const file = Number(/\/FontFile2 (\d+) 0 R/u.exec(text)?.[1]);
      expect(pdf.objects.get(file)?.stream?.length).toBeLessThan(100_000);
    }
    expect(
      [...pdf.objects.values()].filter(({ text }) => /\/Subtype \/(?:Type1|Type3)\n/u.test(text)),
    ).toEqual([]);
  });

  it("paints nothing that is neither tagged text nor said to be no content", () => {
    for (const page of pdf.pages) {
      let depth = 0;
      for (const line of page.split("\n")) {
        if (/ B(?:DC|MC)$/u.test(line)) depth += 1;
        if (line === "EMC") depth -= 1;
        if (/^BT| re f$/u.test(line)) expect(depth, line).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });

  it("tags headings by level, and the annex as a table with a head", () => {
    const tags = [...pdf.objects.values()].flatMap(({ text }) => /\/S \/(\w+)\n/u.exec(text)?.[1] ?? []);
    const counted = (tag: string) => tags.filter((found) => found === tag).length;
    expect([counted("Document"), counted("H1"), counted("H2"), counted("H3")]).toEqual([1, 4, 4, 2]);
    expect([counted("Table"), counted("TR"), counted("TH"), counted("TD")]).toEqual([1, 14, 6, 73]);
    expect(objectWith(pdf, "/S /TH").text).toContain("/Scope /Column");
  });

  it("has its headings and its annex as bookmarks, one below the other as they stand", () => {
    const titles = [...pdf.objects.values()].flatMap(({ text }) => {
      const title = /\/Title \(((?:\\.|[^\\)])*)\)\n/su.exec(text)?.[1];
      return title && text.includes("/Dest [") ? [pdfText(title)] : [];
    });
    expect(new Set(titles)).toEqual(
      new Set([
        "I- MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "2. Yêu cầu",
        "II- MỤC TIÊU",
        "III- NHIỆM VỤ, GIẢI PHÁP",
        "1. Nâng cao nhận thức, đổi mới tư duy",
        "2. Hạ tầng số",
        "2.1. Mạng và thiết bị",
        "2.2. Nhà văn hoá thôn",
        "IV- TỔ CHỨC THỰC HIỆN",
        "Phụ lục",
      ]),
    );
  });

  it("has a Phần as the highest of its headings", async () => {
    const divided = readPdf((await writePdf(layoutSample(dividedProgramme, finalDetails))).bytes);
    const objects = [...divided.objects.values()];
    const tags = objects.flatMap(({ text }) => /\/S \/(H\d)\n/u.exec(text)?.[1] ?? []);
    const counted = ["H1", "H2", "H3", "H4", "H5"].map((tag) => tags.filter((found) => found === tag).length);
    expect(counted).toEqual([2, 4, 2, 1, 2]);
    const titles = objects.flatMap(({ text }) => /\/Title \(((?:\\.|[^\\)])*)\)\n/su.exec(text)?.[1] ?? []);
    expect(titles.map(pdfText)).toContain("Phần I. TÌNH HÌNH VÀ KẾT QUẢ");
  });

  it("names letters its type lacks and prints a sign for each", async () => {
    expect((await writePdf(typical)).missingLetters).toEqual([]);
    expect((await writePdf(hostile)).missingLetters).toContain("😀");
  });

  it("frames a mark in red where the rules do", async () => {
    const [doc, details, unit] = kinds["báo cáo"] ?? [typicalProgramme];
    const state = layoutSample(doc, details, unit, ruleSet("30/2020/NĐ-CP"));
    const [page = ""] = readPdf((await writePdf(state)).bytes).pages;
    expect(page.split("1 0 0 rg")[1]?.split("0 g")[0]).toMatch(/ re f/u);
  });

  it("changes the margins of every second page when it is printed on both sides", async () => {
    const left = (document: OfficialDocument) =>
      writePdf(document).then(({ bytes }) =>
        readPdf(bytes).pages.map((page) =>
          Math.min(...[...page.matchAll(/1 0 0 -1 ([\d.]+) [\d.]+ Tm/gu)].map(([, x]) => Number(x))),
        ),
      );
    const single = await left(typical);
    const both = await left({ ...typical, isTwoSided: true });
    expect(single.slice(0, 2)).toEqual([85.05, 85.05]);
    expect(both.slice(0, 2)).toEqual([85.05, 42.5]);
  });

  it("stops when its reader goes away, before it is done", async () => {
    const stop = new AbortController();
    const reason = new Error("gone");
    setImmediate(() => stop.abort(reason));
    const written = writePdf(layoutSample(longProgramme, finalDetails), stop.signal);
    await expect(written).rejects.toBe(reason);
  });
});

describe.skipIf(!canReadPages)("the text another program reads in the PDF", () => {
  it("is what was written, in composed letters, with its spaces", async () => {
    const path = join(folder.path, "text.pdf");
    writeFileSync(path, (await writePdf(layoutSample(typicalProgramme, finalDetails, aUnit))).bytes);
    const text = execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8" });
    expect(text).toBe(text.normalize("NFC"));
    const flat = text.replace(/\s+/gu, " ");
    const written = typicalProgramme.children.filter(({ type }) => type.name === "paragraph");
    for (const { textContent } of written) expect(flat).toContain(textContent.replace(/\s+/gu, " ").trim());
    expect(flat).toContain("a) Mở lớp kỹ năng số thứ 1 cho đảng viên");
  });
});
