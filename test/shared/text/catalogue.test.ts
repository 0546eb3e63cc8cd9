import { isLiteralElement, isPoundElement, isTagElement, parse } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../../shared/contract/errors";
import { catalogues, isMessageCode, message } from "../../../shared/text";

/** The blanks of a message that stand outside its variants; a plural or select is itself one. */
function namesIn(text: string): string[] {
  const blanks = parse(text).filter(
    (part) => !isLiteralElement(part) && !isPoundElement(part) && !isTagElement(part),
  );
  return [...new Set(blanks.map((part) => part.value))].sort();
}

describe("the catalogues", () => {
  it("have the same codes and the same blanks in both languages", () => {
    for (const [code, text] of Object.entries(catalogues.vi)) {
      const english = Object.entries(catalogues.en).find(([other]) => other === code)?.[1] ?? "";
      expect(english.trim(), code).not.toBe("");
      expect([code, namesIn(english)]).toEqual([code, namesIn(text)]);
    }
  });

  it("have a sentence for every refusal", () => {
    expect(errorCodes.filter((code) => !isMessageCode(`error.${code}`))).toEqual([]);
  });

  it("are composed Unicode, without exclamation marks, emoji or stray spaces", () => {
    for (const [code, text] of Object.entries(catalogues.vi)) {
      expect(text, code).toBe(text.normalize("NFC"));
      expect(text, code).not.toMatch(/!|\p{Extended_Pictographic}| {2}|^\s|\s$/u);
    }
  });

  it("write the tone mark where the Party's own texts do", () => {
    for (const [code, text] of Object.entries(catalogues.vi))
      expect(text, code).not.toMatch(/(?<!q)[óòỏõọ][ae]\b|(?<!q)[úùủũụ]y\b/iu);
  });
});

describe("a message", () => {
  it("is filled with its params in the language asked for", () => {
    expect(message("vi", "error.parent-in-use", { count: 2 })).toContain("2 chương trình");
    expect(message("en", "error.parent-in-use", { count: 1 })).toContain("1 programme ");
  });
});
