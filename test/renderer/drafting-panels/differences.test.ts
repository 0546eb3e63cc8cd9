import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differencesOf, type Stretch } from "../../../renderer/features/drafting/panels/copies/differences";

const shown = (stretches: readonly Stretch[]) =>
  stretches.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join("");
const joined = (stretches: readonly Stretch[]) => stretches.map(({ text }) => text).join("");
const words = fc
  .array(fc.constantFrom("đảng", "uỷ", "xã", "hoàn", "thiện", "nâng", "cấp", "hạ tầng,", "2026"), {
    maxLength: 40,
  })
  .map((list) => list.join(" "));

describe("the differences of two passages", () => {
  it("marks on each side the syllables that the other lacks", () => {
    const { draft, source } = differencesOf(
      "Tăng cường đầu tư, nâng cấp hạ tầng số của xã",
      "Tăng cường đầu tư, hoàn thiện hạ tầng số",
    );
    expect(shown(draft)).toBe("Tăng cường đầu tư, [nâng cấp] hạ tầng số [của xã]");
    expect(shown(source)).toBe("Tăng cường đầu tư, [hoàn thiện] hạ tầng số");
  });

  it("takes another typing of a syllable for the same", () => {
    const { draft, source } = differencesOf("Đảng uỷ xã hoà thuận", "đảng ủy xã hòa thuận");
    expect(shown(draft)).toBe("Đảng uỷ xã hoà thuận");
    expect(shown(source)).toBe("đảng ủy xã hòa thuận");
  });

  it("gives both texts back whole, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string()), (a, b) => {
        const { draft, source } = differencesOf(a, b);
        expect([joined(draft), joined(source)]).toEqual([a, b]);
      }),
    );
  });

  it("marks nothing in a text compared with itself, and what is unmarked is the same on both sides", () => {
    const same = (stretches: readonly Stretch[]) =>
      stretches.flatMap(({ text, isDifferent }) => (isDifferent ? [] : (text.match(/[\p{L}\d]+/gu) ?? [])));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(differencesOf(a, a).draft.some(({ isDifferent }) => isDifferent)).toBe(false);
        const { draft, source } = differencesOf(a, b);
        expect(same(draft)).toEqual(same(source));
      }),
    );
  });

  it("shows passages too long to compare without marks", () => {
    const long = "một hai ".repeat(400).trim();
    expect(differencesOf(long, "ba").draft).toEqual([{ text: long, isDifferent: false }]);
  });
});
