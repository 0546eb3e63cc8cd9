import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programmeFileName } from "../../../electron/service/exports";
import { aUnit } from "../../support/builders";
import { aProgramme, draftDetails, finalDetails, ruleSet } from "../../support/docx-samples";

const named = (title: string, details = finalDetails, rule = ruleSet()) =>
  programmeFileName(
    { details, doc: aProgramme(title, [["paragraph", ""]]), unit: aUnit, ruleSet: rule },
    "docx",
  );

describe("the file name of a programme", () => {
  it("begins with number and symbol and keeps Vietnamese letters", () => {
    expect(named("hành động về chuyển đổi số")).toBe("05-CTr-ĐU hành động về chuyển đổi số.docx");
  });

  it("ends as the format asks", () => {
    const doc = aProgramme("hành động", [["paragraph", ""]]);
    expect(programmeFileName({ details: finalDetails, doc, unit: aUnit, ruleSet: ruleSet() }, "pdf")).toBe(
      "05-CTr-ĐU hành động.pdf",
    );
  });

  it("says which draft it is", () => {
    expect(named("hành động", draftDetails)).toBe("CTr-ĐU hành động (dự thảo 2).docx");
  });

  it("puts a hyphen where Windows refuses a character", () => {
    expect(named('Nghị quyết 12-NQ/TU: "a"?')).toBe("05-CTr-ĐU Nghị quyết 12-NQ-TU- -a.docx");
  });

  it.each(["con", "NUL", "com1", "LPT9", "aux.txt"])("is not the name of a device: %s", (title) => {
    expect(named(title, { ...finalDetails, typeName: "Đề cương" })).toBe(`_${title}.docx`);
  });

  it("has a name even when nothing is known", () => {
    const bare = { ...finalDetails, number: "", typeCode: "", typeName: "", symbol: "" };
    const rule = { ...ruleSet(), number: { ...ruleSet().number, formWithoutType: "Số {number}" } };
    expect(named("", bare, rule)).toBe("van-ban.docx");
  });

  it("begins with the number as the rule set prints it for the type", () => {
    const state = ruleSet("30/2020/NĐ-CP");
    expect(named("hành động", finalDetails, state)).toBe("05-CTr-ĐU hành động.docx");
    const letter = { ...finalDetails, typeName: "CÔNG VĂN", typeCode: "CV", symbol: "UBND-VP" };
    expect(named("về việc họp", letter, state)).toBe("05-UBND-VP về việc họp.docx");
    expect(named("về việc họp", letter)).toBe("05-CV-UBND-VP về việc họp.docx");
    expect(named("giới thiệu nghị quyết", { ...finalDetails, typeName: "ĐỀ CƯƠNG" })).toBe(
      "giới thiệu nghị quyết.docx",
    );
  });

  it("is safe on Windows and at most 120 characters whatever the title holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), fc.boolean(), (title, isFinal) => {
        const name = named(title, {
          ...finalDetails,
          isFinal,
          number: title.slice(0, 12),
          symbol: title.slice(0, 40),
        });
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.]|[\s.]\.docx$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./iu);
        expect(name.endsWith(".docx")).toBe(true);
      }),
    );
  });
});
