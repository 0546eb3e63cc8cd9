import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printableText } from "../../../../shared/domain/official-document/printable-text";

describe("printable text", () => {
  it.each([
    ["a NUL and a bell", "a\u0000b\u0007c", "abc"],
    ["a lone surrogate", "a\uD83Db", "ab"],
    ["characters XML forbids", "a\uFFFEb\uFFFFc", "abc"],
    ["a line break", "dòng một\r\ndòng hai\tba", "dòng một dòng hai ba"],
    ["an override of direction", "abc\u202Exyz\u202C", "abcxyz"],
    ["composed letters", "Nghị quyết".normalize("NFD"), "Nghị quyết"],
  ])("mends %s", (_, text, printed) => {
    expect(printableText(text)).toBe(printed);
  });

  it("keeps emoji, right-to-left letters and markup as they are", () => {
    expect(printableText("😀 שלום <b>&amp;</b>")).toBe("😀 שלום <b>&amp;</b>");
  });

  it("holds only characters that XML allows, and is the same when printed again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const printed = printableText(text);
        expect(printed).toMatch(/^[\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
        expect(printableText(printed)).toBe(printed);
      }),
    );
  });
});
