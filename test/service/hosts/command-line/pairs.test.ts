import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectRefusal, testCommandLine } from "../../../support/command-line";
import { sampleLocal, sampleParent } from "../../../support/copy-check";

const pan = join(import.meta.dirname, "../../../../../shared/data/pan13");
const { folder, lotrinh, file, build, remove } = testCommandLine();
const at = (name: string) => join(folder.path, name);

beforeAll(async () => {
  await build();
  for (const name of ["src", "susp"]) mkdirSync(at(name));
  file("src/nguồn.txt", `😀 Đầu đề 𝔸.\r\n${sampleParent}`);
  file("src/b&c.txt", sampleLocal);
  file("susp/dự thảo.1.txt".replace(" ", "-"), `𝕏😀 ${sampleLocal}\r\n${sampleParent.split("\n")[4]}\r\n`);
  file("susp/trắng.txt", " \r\n");
});
afterAll(remove);

function check(list: string, out = "out") {
  const pairs = file("pairs.txt", list);
  return lotrinh("check", "--pairs", pairs, "--src", at("src"), "--susp", at("susp"), "--out", at(out));
}

interface Detection {
  readonly thisOffset: number;
  readonly thisLength: number;
  readonly sourceOffset: number;
  readonly sourceLength: number;
}

function featuresIn(xml: string): Detection[] {
  return Array.from(xml.matchAll(/<feature\s[^>]*>/gu), ([feature]) => {
    const value = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`, "u").exec(feature)?.[1]);
    return {
      thisOffset: value("this_offset"),
      thisLength: value("this_length"),
      sourceOffset: value("source_offset"),
      sourceLength: value("source_length"),
    };
  });
}

describe("lotrinh check --pairs", () => {
  it("writes one file a line, with offsets in characters of both texts", () => {
    const list = "\uFEFF# dự thảo, nguồn\r\ndự-thảo.1.txt nguồn.txt\r\n\r\n  dự-thảo.1.txt\tb&c.txt  \r\n";
    const { code, out } = check(list);
    expect(out).toContain("2 cặp");
    expect(code).toBe(0);
    expect(readdirSync(at("out")).sort()).toEqual(["dự-thảo.1-b&c.xml", "dự-thảo.1-nguồn.xml"]);
    const xml = readFileSync(at("out/dự-thảo.1-nguồn.xml"), "utf8");
    expect(xml).toContain('<document reference="dự-thảo.1.txt">');
    expect(xml).toContain('source_reference="nguồn.txt"');
    const [one, ...others] = featuresIn(xml);
    expect(others).toEqual([]);
    const characters = (path: string) => Array.from(readFileSync(at(path), "utf8"));
    const { thisOffset = 0, thisLength = 0, sourceOffset = 0, sourceLength = 0 } = one ?? {};
    const inDraft = characters("susp/dự-thảo.1.txt")
      .slice(thisOffset, thisOffset + thisLength)
      .join("");
    const inSource = characters("src/nguồn.txt")
      .slice(sourceOffset, sourceOffset + sourceLength)
      .join("");
    expect(inDraft).toBe(inSource);
    expect(sampleParent.split("\n")[4]).toContain(inDraft);
    expect(readFileSync(at("out/dự-thảo.1-b&c.xml"), "utf8")).toContain('source_reference="b&amp;c.txt"');
  });

  it("takes names with spaces where a tab stands between them", () => {
    file("susp/kế hoạch xã.txt", sampleLocal);
    expect(check("kế hoạch xã.txt\tnguồn.txt\n", "tab").code).toBe(0);
    expect(readdirSync(at("tab"))).toEqual(["kế hoạch xã-nguồn.xml"]);
  });

  it("writes a file without detections for texts that share nothing, and for a blank one", () => {
    expect(check("trắng.txt nguồn.txt\n", "blank").code).toBe(0);
    expect(featuresIn(readFileSync(at("blank/trắng-nguồn.xml"), "utf8"))).toEqual([]);
  });

  it.each([
    ["a missing draft", "dự-thảo.1.txt nguồn.txt\nmất.txt nguồn.txt\n", "dòng 2: Không tìm thấy tệp mất.txt"],
    ["a missing source", "dự-thảo.1.txt mất.txt\n", "dòng 1: Không tìm thấy tệp mất.txt"],
    ["a folder for a file", "dự-thảo.1.txt .\n", "dòng 1"],
    ["a line with one name", "\n\ndự-thảo.1.txt\n", "dòng 3"],
    ["a line with three names", "a b c\n", "dòng 1"],
    ["three names between tabs", "a\tb\tc\n", "dòng 1"],
    ["one result for two pairs", "# a\na/x.txt s.txt\nb/X.txt s.md\n", "dòng 3: kết quả X-s.xml trùng tên"],
    ["a list of remarks", "# không có gì\n", "không có cặp nào"],
    ["an empty list", "", "pairs.txt không có nội dung"],
  ])("refuses %s by its line before anything is written", (name, list, words) => {
    const out = `never ${name}`;
    expectRefusal(check(list, out), words);
    expect(existsSync(at(out))).toBe(false);
  });

  it("refuses a source that is no text", () => {
    writeFileSync(
      at("src/hỏng.txt"),
      Uint8Array.from({ length: 400 }, (_, i) => (i * 167) % 256),
    );
    expectRefusal(check("dự-thảo.1.txt hỏng.txt\n", "never"), "dòng 1: Tệp hỏng.txt không phải văn bản");
  });

  it.skipIf(!existsSync(pan))("scores at least .97 plagdet on 30 pairs of PAN 2013", () => {
    const every = readFileSync(join(pan, "pairs"), "utf8").trim().split("\n");
    const lines = every.filter((_, i) => i % Math.floor(every.length / 30) === 0).slice(0, 30);
    const pairs = file("pan.txt", lines.join("\n"));
    const folders = ["--src", join(pan, "src"), "--susp", join(pan, "susp"), "--out", at("pan")];
    expect(lotrinh("check", "--pairs", pairs, ...folders).code).toBe(0);
    const judged = lines.map((line) => {
      const name = `${line.replaceAll(".txt", "").replace(" ", "-").trim()}.xml`;
      const read = (path: string) => featuresIn(readFileSync(path, "utf8"));
      return { truth: read(join(pan, "truth", name)), found: read(join(at("pan"), name)) };
    });
    expect(judged.flatMap(({ truth }) => truth).length).toBeGreaterThan(20);
    expect(plagdet(judged)).toBeGreaterThanOrEqual(0.97);
  });
});

/** Plagdet as Potthast et al. (2010) define it, counted character by character. */
function plagdet(pairs: readonly { truth: readonly Detection[]; found: readonly Detection[] }[]): number {
  const precision = mean(pairs.flatMap(({ truth, found }) => found.map((one) => covered(one, truth))));
  const recall = mean(pairs.flatMap(({ truth, found }) => truth.map((one) => covered(one, found))));
  const hits = pairs.flatMap(({ truth, found }) =>
    truth.map((one) => found.filter((other) => meet(one, other)).length).filter((count) => count > 0),
  );
  return (2 * precision * recall) / (precision + recall) / Math.log2(1 + mean(hits));
}

function covered(one: Detection, others: readonly Detection[]): number {
  const met = others.filter((other) => meet(one, other));
  const draft = new Set(met.flatMap((other) => places(other.thisOffset, other.thisLength)));
  const source = new Set(met.flatMap((other) => places(other.sourceOffset, other.sourceLength)));
  const inDraft = places(one.thisOffset, one.thisLength).filter((place) => draft.has(place)).length;
  const inSource = places(one.sourceOffset, one.sourceLength).filter((place) => source.has(place)).length;
  return (inDraft + inSource) / (one.thisLength + one.sourceLength);
}

function meet(a: Detection, b: Detection): boolean {
  return (
    a.thisOffset < b.thisOffset + b.thisLength &&
    b.thisOffset < a.thisOffset + a.thisLength &&
    a.sourceOffset < b.sourceOffset + b.sourceLength &&
    b.sourceOffset < a.sourceOffset + a.sourceLength
  );
}

function places(from: number, length: number): number[] {
  return Array.from({ length }, (_, i) => from + i);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
