import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocx, writePdf } from "../../../electron/service/exports";
import { layoutCopySample } from "../../support/copy-samples";
import { kinds } from "../../support/document-kinds";
import { all, child, readDocx } from "../../support/docx-reading";
import { canReadPages, convert, pageLines, validationErrors } from "../../support/docx-runtimes";
import { dividedProgramme, finalDetails, ruleSets, typicalProgramme } from "../../support/docx-samples";
import { temporaryFolder } from "../../support/folder";
import { readPdf } from "../../support/pdf-reading";
import { variedProgramme } from "../../support/varied-programmes";

type Sample = Parameters<typeof layoutCopySample>;

const folder = temporaryFolder();
afterAll(() => folder.remove());

const partsOf = (doc: Sample[0], at: readonly number[]): string[] => {
  const headings = doc.children.filter(({ type, attrs }) => type.name === "heading" && attrs.level === 1);
  return at.map((place) => String(headings[place]?.attrs.id));
};

const extract: Sample = [
  typicalProgramme,
  finalDetails,
  { kind: "extract", parts: partsOf(typicalProgramme, [2, 3]) },
];

/** Copies of every kind of document under every rule set, of papers that end anywhere on a page, and extracts. */
const copies: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(
    [...ruleSets.values()].flatMap((rule, at) => [
      ...Object.values(kinds).map(([doc, details], kind): [string, Sample] => [
        `kind-${at}-${kind}`,
        [doc, details, {}, rule],
      ]),
      ...Array.from({ length: 8 }, (_, end): [string, Sample] => [
        `ends-${at}-${end}`,
        [variedProgramme(31 + end, 2, 0), finalDetails, { kind: "further" }, rule],
      ]),
      [`annex-${at}`, [typicalProgramme, finalDetails, {}, rule]],
      [`extract-${at}`, [extract[0], extract[1], extract[2], rule]],
      [
        `divided-${at}`,
        [dividedProgramme, finalDetails, { kind: "extract", parts: partsOf(dividedProgramme, [2, 3]) }, rule],
      ],
    ]),
  ),
};

const names = Object.keys(copies);
const oneOfEach = names.filter((name) => /^(?:kind-\d-0|annex|extract|divided)/u.test(name));
const sampleOf = (name: string): Sample => copies[name] ?? extract;

describe("a copy as a DOCX", () => {
  it.each(oneOfEach)("is valid Office Open XML: %s", async (name) => {
    const bytes = await writeDocx(layoutCopySample(...sampleOf(name)));
    expect(await validationErrors(folder.path, bytes)).toEqual([]);
  });

  it("has a stamp 80 mm wide and at least 50 mm high, framed in red, the signature beside it", async () => {
    const { part } = readDocx(await writeDocx(layoutCopySample(...sampleOf("kind-0-0"))));
    const table = all(part("word/document.xml"), "w:tbl").at(-1);
    const [row] = table ? all(table, "w:tr") : [];
    const [stamp, signature] = row ? all(row, "w:tc") : [];
    const height = row && all(row, "w:trHeight")[0];
    const mm = (twips: string | null | undefined) => Math.round((Number(twips) / 1440) * 25.4);
    expect([mm(height?.getAttribute("w:val")), height?.getAttribute("w:hRule")]).toEqual([50, "atLeast"]);
    const look = child(stamp, "w:tcPr");
    expect(mm(child(look, "w:tcW")?.getAttribute("w:w"))).toBe(80);
    const sides = ["w:top", "w:left", "w:bottom", "w:right"].map((side) =>
      child(child(look, "w:tcBorders"), side),
    );
    expect(sides.map((side) => side?.getAttribute("w:color"))).toEqual(Array(4).fill("FF0000"));
    expect(stamp?.textContent).toContain("BẢN SAO VĂN BẢN");
    expect(stamp?.textContent).toContain("Hình thức sao: Sao y");
    expect(signature?.textContent).toBe("T/L BAN THƯỜNG VỤCHÁNH VĂN PHÒNGVàng A Sùng");
    expect(child(child(signature, "w:tcPr"), "w:tcBorders")).toBeUndefined();
  });
});

describe("a copy as a PDF", () => {
  it("has the same stamp, 80 mm by 50 mm from the middle of line to line, in red at the left margin", async () => {
    const { bytes } = await writePdf(layoutCopySample(...sampleOf("kind-0-1")));
    const page = readPdf(bytes).pages.at(-1) ?? "";
    const red = page.slice(page.lastIndexOf("1 0 0 rg"));
    const bars = [...red.matchAll(/(-?[\d.]+) (-?[\d.]+) ([\d.]+) ([\d.]+) re f/gu)].map((bar) =>
      bar.slice(1).map((pt) => (Number(pt) / 72) * 25.4),
    );
    const [top = [], bottom = [], left = [], right = []] = bars;
    const weight = (1 / 72) * 25.4;
    expect(bars).toHaveLength(4);
    expect([top[2], bottom[2]].map((length) => Math.round(((length ?? 0) - weight) * 10) / 10)).toEqual([
      80, 80,
    ]);
    expect((left[0] ?? 0) + weight / 2).toBeCloseTo(30, 1);
    expect((right[0] ?? 0) - (left[0] ?? 0)).toBeCloseTo(80, 1);
    expect((bottom[1] ?? 0) - (top[1] ?? 0)).toBeCloseTo(50, 1);
  });
});

describe.skipIf(!canReadPages)("the pages of a copy", () => {
  const ours = new Map<string, readonly (readonly string[])[]>();
  const theirs = new Map<string, readonly (readonly string[])[]>();
  const read = async (path: string) =>
    (await pageLines(path)).map((lines) => lines.map((line) => line.replace(/\s+/gu, " ")));

  beforeAll(async () => {
    for (const name of names) {
      const document = layoutCopySample(...sampleOf(name));
      writeFileSync(join(folder.path, `${name}.docx`), await writeDocx(document));
      writeFileSync(join(folder.path, `${name}.ours.pdf`), (await writePdf(document)).bytes);
    }
    await convert(folder.path, names, "pdf", folder.path);
    for (const name of names) {
      ours.set(name, await read(join(folder.path, `${name}.ours.pdf`)));
      theirs.set(name, await read(join(folder.path, `${name}.pdf`)));
    }
  }, 240_000);

  it.each(names)("are those LibreOffice makes of its DOCX: %s", (name) => {
    expect(theirs.get(name)?.length).toBeGreaterThan(0);
    expect(ours.get(name)).toEqual(theirs.get(name));
  });

  it("carry the copier's signature once, below the paper's own", () => {
    const lines = ours.get("kind-0-0")?.flat() ?? [];
    const at = (words: string) => lines.flatMap((line, place) => (line.includes(words) ? [place] : []));
    expect(at("Vàng A Sùng")).toHaveLength(1);
    expect(at("Lò Thị Mai")).toHaveLength(1);
    expect(at("Vàng A Sùng")[0]).toBeGreaterThan(at("Lò Thị Mai")[0] ?? 0);
  });

  it("of an extract hold the chosen parts alone, under the numbers they have in the whole", () => {
    const marks = (theirs.get("extract-0") ?? [])
      .flat()
      .join("\n")
      .match(/^(?:[IV]+-|\d\.) .*$/gmu);
    expect(marks).toEqual([
      "III- NHIỆM VỤ, GIẢI PHÁP",
      "1. Nâng cao nhận thức, đổi mới tư duy",
      "2. Hạ tầng số",
      "IV- TỔ CHỨC THỰC HIỆN",
    ]);
  });
});
