import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesOf } from "../../../../shared/domain/checked-programme";

const words = fc.array(fc.constantFrom("uỷ", "ủy", "Ban", "ban", "kế-hoạch", "tỉnh", "xã", "12", "“", "…"));
const texts = fc.oneof(
  words.map((all) => all.join(" ")),
  fc.string({ unit: "binary" }),
);
const different = (side: ReturnType<typeof differencesOf>["draft"]) =>
  side.filter(({ isDifferent }) => isDifferent).map(({ text }) => text);

describe("where two wordings differ", () => {
  it("shows a very long passage as one stretch from its first difference to its last", () => {
    const middle = (word: string) => Array.from({ length: 25_000 }, (_, i) => `${word}${i % 977}`).join(" ");
    const { draft, source } = differencesOf(`Mở đầu ${middle("bờ")} hết`, `Mở đầu ${middle("suối")} hết`);
    expect(different(draft)).toEqual([middle("bờ")]);
    expect(different(source)).toEqual([middle("suối")]);
  });

  it("names the words that stand on one side only", () => {
    const { draft, source } = differencesOf(
      "Ban Xây dựng Đảng rà soát trong tháng 6",
      "Ban Tổ chức rà soát ngay trong tháng 6",
    );
    expect(different(draft)).toEqual(["Xây dựng Đảng"]);
    expect(different(source)).toEqual(["Tổ chức", "ngay"]);
  });

  it("is nowhere when only the typing is another", () => {
    const { draft, source } = differencesOf("Cấp uỷ xã hoà giải", "cấp ủy XÃ hòa giải");
    expect([...different(draft), ...different(source)]).toEqual([]);
  });

  it("keeps every letter of both sides", () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const { draft, source } = differencesOf(a, b);
        expect([draft, source].map((side) => side.map(({ text }) => text).join(""))).toEqual([a, b]);
      }),
    );
  });

  it("is nowhere between a text and itself", () => {
    fc.assert(fc.property(texts, (text) => different(differencesOf(text, text).draft).length === 0));
  });
});
