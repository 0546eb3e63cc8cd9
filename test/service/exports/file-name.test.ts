import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programmeFileName } from "../../../electron/service/exports";
import { aProgramme, draftDetails, finalDetails } from "../../support/docx-samples";

const named = (title: string, details = finalDetails) =>
  programmeFileName(details, aProgramme(title, [["paragraph", ""]]), "docx");

describe("the file name of a programme", () => {
  it("begins with number and symbol and keeps Vietnamese letters", () => {
    expect(named("hành động về chuyển đổi số")).toBe("05-CTr-ĐU hành động về chuyển đổi số.docx");
  });

  it("ends as the format asks", () => {
    const doc = aProgramme("hành động", [["paragraph", ""]]);
    expect(programmeFileName(finalDetails, doc, "pdf")).toBe("05-CTr-ĐU hành động.pdf");
  });

  it("says which draft it is", () => {
    expect(named("hành động", draftDetails)).toBe("CTr-ĐU hành động (dự thảo 2).docx");
  });

  it("puts a hyphen where Windows refuses a character", () => {
    expect(named('Nghị quyết 12-NQ/TU: "a"?')).toBe("05-CTr-ĐU Nghị quyết 12-NQ-TU- -a.docx");
  });

  it.each(["con", "NUL", "com1", "LPT9", "aux.txt"])("is not the name of a device: %s", (title) => {
    const bare = { ...finalDetails, number: "", typeCode: "", symbol: "" };
    expect(named(title, bare)).toBe(`_${title}.docx`);
  });

  it("has a name even when nothing is known", () => {
    const bare = { ...finalDetails, number: "", typeCode: "", typeName: "", symbol: "" };
    expect(named("", bare)).toBe("van-ban.docx");
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
