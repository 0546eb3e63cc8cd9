import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, CopySettings, check } from "../../../../../shared/domain/copy-check";
import {
  countFormulas,
  findTwins,
  packFormula,
  packIndex,
  panSettings,
  scanLibrary,
  unpackFormula,
  unpackIndex,
} from "../../../../../shared/domain/copy-check/library";
import { sampleLocal, sampleParent } from "../../../../support/copy-check";

const settings = CopySettings.parse({});
const lines = sampleParent.split("\n");
const index = (id: string, text: string) => buildIndex({ id, text });
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

describe("twins", () => {
  const own = (name: string, place: string) =>
    `Đảng uỷ xã ${name} lãnh đạo nối con kênh ${place} với trạm bơm cũ, mở lớp đọc sách buổi tối cho bà con, khơi lại dòng suối cạn và trồng ba hàng tre chắn gió dọc bãi bồi ven sông.`;
  const documents = [
    index("1", `${sampleParent}\n${own("Trà Mai", "Bàu Sen")}`),
    index("2", `${sampleParent}\n${sampleLocal}`),
    index("3", `${sampleParent}\n${own("Thăng An", "Vực Dài")}`),
  ];

  it("are programmes that are the same but for the name, beyond what units may repeat", () => {
    const { matrix, clusters } = findTwins(documents, [index("parent", sampleParent)], 0.7, settings);
    expect(clusters).toEqual([[0, 2]]);
    expect(matrix[0]?.[1]).toBeLessThan(0.3);
  });

  it("include what all copied from the parent when nothing was allowed", () => {
    expect(findTwins(documents, [], 0.7, settings).clusters).toEqual([[0, 1, 2]]);
  });

  it("have a symmetric matrix with values from 0 to 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray([...lines, ...sampleLocal.split("\n")]), { maxLength: 5 }),
        (texts) => {
          const { matrix } = findTwins(
            texts.map((text, i) => index(`${i}`, text.join("\n"))),
            [],
            0.5,
            settings,
          );
          matrix.forEach((row, i) => {
            row.forEach((share, j) => {
              expect(share).toBe(matrix[j]?.[i]);
              expect(share >= 0 && share <= 1).toBe(true);
            });
          });
        },
      ),
    );
  });
});
