import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, CopySettings, check } from "../../../../../shared/domain/copy-check";
import {
  formulaSteps,
  likenessSteps,
  packFormula,
  packIndex,
  panSettings,
  scanLibrary,
  unpackFormula,
  unpackIndex,
} from "../../../../../shared/domain/copy-check/library";
import { randomFrom, sampleLocal, sampleParent } from "../../../../support/copy-check";

const settings = CopySettings.parse({});
const lines = sampleParent.split("\n");
const index = (id: string, text: string) => buildIndex({ id, text });

function countFormulas(documents: readonly ReturnType<typeof buildIndex>[], least: number) {
  const steps = formulaSteps(documents, least);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const anyText = fc.array(
  fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...lines, " ".repeat(600))),
  { maxLength: 8 },
);

describe("packed index", () => {
  it("is the same index again after unpacking, for any text", () => {
    fc.assert(
      fc.property(anyText, (pieces) => {
        const built = index("d", pieces.join("\n"));
        expect(unpackIndex("d", packIndex(built))?.syllables).toEqual(built.syllables);
      }),
    );
  });

  it("is refused when cut short or of another version", () => {
    const bytes = packIndex(index("d", sampleParent));
    for (let size = 0; size < bytes.length; size += 7)
      expect(unpackIndex("d", bytes.subarray(0, size))).toBeNull();
    expect(unpackIndex("d", bytes.with(0, 9))).toBeNull();
  });

  it("takes at most eight bytes a syllable", () => {
    const built = index("d", sampleParent);
    expect(packIndex(built).length).toBeLessThanOrEqual(8 * built.syllables.count);
  });
});

describe("scan of a library", () => {
  it("names the documents that hold runs of the draft, the most syllables first", () => {
    const library = [index("none", sampleLocal), index("one", lines[4] ?? ""), index("all", sampleParent)];
    const draft = index("draft", `${lines[4]}\n${sampleLocal.split(" ").slice(0, 5).join(" ")}\n${lines[5]}`);
    const hits = scanLibrary(draft, library, settings);
    expect(hits.map(({ id }) => id)).toEqual(["all", "one"]);
    expect(hits[1]?.syllables).toBe(library[1]?.syllables.count);
  });

  it("finds nothing for an empty draft or an empty library", () => {
    expect(scanLibrary(index("draft", ""), [index("all", sampleParent)], settings)).toEqual([]);
    expect(scanLibrary(index("draft", sampleParent), [], settings)).toEqual([]);
  });
});

describe("formulas counted from a library", () => {
  it("label what enough documents share, and only that", () => {
    const shared = lines[4] ?? "";
    const library = ["a", "b", "c"].map((id, i) => index(id, `${shared}\n${lines[i]}`));
    const report = (least: number) =>
      check(
        { blocks: [{ id: "b", partId: "p", text: shared }] },
        [index("p", shared)],
        settings,
        countFormulas(library, least),
      );
    expect(report(3).spans.map((span) => span.class)).toEqual(["formula"]);
    expect(report(4).spans.map((span) => span.class)).toEqual(["verbatim"]);
  });
});

describe("packed formula table", () => {
  const table = countFormulas([index("a", sampleParent), index("b", sampleParent)], 2);

  it("labels the same wordings after unpacking", () => {
    const unpacked = unpackFormula(packFormula(table));
    const draft = { blocks: [{ id: "b", partId: "p", text: `${sampleLocal}\n${sampleParent}` }] };
    const sources = [index("p", sampleParent), index("l", sampleLocal)];
    expect(unpacked).not.toBeNull();
    if (unpacked === null) return;
    const expected = check(draft, sources, settings, table);
    expect(expected.spans.some((span) => span.class === "formula")).toBe(true);
    expect(check(draft, sources, settings, unpacked)).toEqual(expected);
    expect(packFormula(unpacked)).toEqual(packFormula(table));
  });

  it("is refused when cut inside an entry, of another version, or not in order", () => {
    const bytes = packFormula(table);
    for (let size = 0; size < 40; size++)
      expect(unpackFormula(bytes.subarray(0, size)) === null).toBe(size === 0 || size % 4 !== 0);
    expect(unpackFormula(bytes.with(0, 9))).toBeNull();
    expect(unpackFormula(bytes.with(7, 255))).toBeNull();
  });
});

describe("settings for raw pairs", () => {
  it("let no quotation mark excuse a copy", () => {
    const text = `“${lines[4]}”`;
    const report = check({ blocks: [{ id: "b", partId: "p", text }] }, [index("p", text)], panSettings);
    expect(report.spans.map((span) => span.class)).toEqual(["verbatim"]);
  });
});

describe("likeness", () => {
  const likeness = (texts: readonly string[]) => {
    const documents = texts.map((text, i) => ({ index: index(`${i}`, text), leftOut: [] }));
    const steps = likenessSteps(documents, settings);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  };
  const head = "ĐẢNG BỘ TỈNH SƠN HẢI\nĐẢNG UỶ XÃ TRÀ MAI\n*\nSố 12-CTr/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\n";
  const date = "Trà Mai, ngày 12 tháng 8 năm 2026\n";
  const end =
    "\nNơi nhận:\n- Ban Thường vụ Tỉnh uỷ,\n- Các chi bộ trực thuộc,\n- Lưu Văn phòng Đảng uỷ.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Thị Hạnh";
  const pieces = [...lines, ...sampleLocal.split("\n"), sampleLocal.replaceAll("buổi", "mùa")];

  it("is the same in whatever order the documents come", () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(pieces), { maxLength: 5 }), (documents) => {
        const texts = documents.map((text) => text.join("\n"));
        const [one, other] = [likeness(texts), likeness(texts.toReversed())];
        expect(other.own).toEqual(one.own.toReversed());
        expect(other.shared).toEqual(one.shared.toReversed().map((row) => row.toReversed()));
        one.shared.forEach((row, i) => {
          row.forEach((both, j) => {
            expect(both).toBeLessThanOrEqual((one.own[i] ?? 0) + (one.own[j] ?? 0));
          });
        });
      }),
    );
  });

  it("sees through light editing that leaves no run of eight syllables", () => {
    const random = randomFrom(7);
    const vocabulary = [...new Set(`${sampleParent} ${sampleLocal}`.match(/\p{Ll}{2,}/gu))];
    const words = Array.from({ length: 400 }, () => vocabulary[Math.floor(random() * vocabulary.length)]);
    const edited = words.map((word, i) => (i % 8 === 7 ? `khác${i}` : word));
    const { own, shared } = likeness([words.join(" "), edited.join(" "), words.toReversed().join(" ")]);
    expect(own).toEqual([400, 400, 400]);
    expect(shared[0]?.[1]).toBeGreaterThan(780);
    expect(shared[0]?.[2]).toBe(0);
  });

  it("leaves out letterhead and closing, which all documents have", () => {
    const whole = `${head}${date}${sampleLocal}${end}`;
    expect(likeness([whole, sampleLocal]).own).toEqual(likeness([sampleLocal, sampleLocal]).own);
    expect(likeness([`${head}${date}${end}`, `${head}${end}`]).own).toEqual([0, 0]);
  });

  it("leaves out the ranges given and what little stands between them", () => {
    const leftOut = [
      { from: 0, to: 60 },
      { from: 70, to: sampleLocal.length },
    ];
    const steps = likenessSteps([{ index: index("a", sampleLocal), leftOut }], settings);
    steps.next();
    expect(steps.next().value).toEqual({ own: [0], shared: [[0]] });
  });
});
