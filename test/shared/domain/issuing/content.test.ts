import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { approvedContent, canonicalJson } from "../../../../shared/domain/issuing";
import { aUnit } from "../../../support/builders";
import { aDocument, block } from "../../../support/documents";
import { draftDetails } from "../../../support/docx-samples";

const document = aDocument(block("paragraph", "Một việc.")).toJSON();
const content = (change: object = {}, unit = aUnit) =>
  approvedContent({ document, details: { ...draftDetails, ...change }, unit });

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turned(part)]),
  );
}

describe("canonical JSON", () => {
  it("is the same whatever the order of keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it("tells lists in another order apart", () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});

describe("what an approval is about", () => {
  it("leaves out what the clerk gives at issue", () => {
    const given = { number: "47", date: "2026-11-20", isFinal: true, draftNumber: 5 };
    expect(content(given)).toBe(content());
  });

  it("is every other detail, the text, and the unit's names as printed", () => {
    const changes = [
      { post: "PHÓ BÍ THƯ" },
      { recipients: ["Lưu"] },
      { ruleSet: "36-HD/VPTW" },
      { place: "Đà Nẵng" },
    ];
    for (const change of changes) expect(content(change)).not.toBe(content());
    expect(content({}, { ...aUnit, name: "Đảng uỷ xã Suối Đá" })).not.toBe(content());
    const other = aDocument(block("paragraph", "Hai việc.")).toJSON();
    expect(approvedContent({ document: other, details: draftDetails, unit: aUnit })).not.toBe(content());
  });

  it("changes with the unit's usual signer only where the paper prints that one", () => {
    const newSigner = { ...aUnit, signer: "Hà Văn Bảy" };
    expect(content({}, newSigner)).not.toBe(content());
    const own = { authority: "T/M BAN THƯỜNG VỤ", post: "PHÓ BÍ THƯ", signer: "Đinh Thị Tư" };
    expect(content(own, newSigner)).toBe(content(own));
  });
});
