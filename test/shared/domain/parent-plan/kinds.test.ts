import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasFigure, kindOfHeading } from "../../../../shared/domain/parent-plan/kinds";
import { ItemKind } from "../../../../shared/domain/parent-plan/types";

describe("the kind a heading announces", () => {
  it.each([
    ["QUAN ĐIỂM, MỤC TIÊU", "view"],
    ["Mục đích, yêu cầu", "objective"],
    ["NHIỆM VỤ VÀ GIẢI PHÁP", "duty"],
    ["Giải pháp", "measure"],
    ["TỔ CHỨC THỰC HIỆN", "organisation"],
    ["Tình hình và nguyên nhân", "context"],
    ["Một số chỉ tiêu chủ yếu", "target"],
    ["Lời nói đầu", null],
  ])("%s: %s", (heading, kind) => {
    expect(kindOfHeading(heading, false)).toBe(kind);
  });

  it("does not depend on capitals or on how the letters are composed", () => {
    const word = fc.constantFrom("quan điểm", "mục tiêu", "các", "nhiệm vụ", "về", "giải pháp", "tình hình");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.boolean(), (words, isNested) => {
        const heading = words.join(" ");
        const kind = kindOfHeading(heading, isNested);
        expect(kindOfHeading(heading.toUpperCase(), isNested)).toBe(kind);
        expect(kindOfHeading(heading.normalize("NFD"), isNested)).toBe(kind);
        expect(kind === null || ItemKind.options.includes(kind)).toBe(true);
      }),
    );
  });

  it("is, below another heading, never told by a word that the heading does not open with", () => {
    const telling = fc.constantFrom("quan điểm", "mục tiêu", "nhiệm vụ", "giải pháp", "kết quả");
    fc.assert(
      fc.property(telling, (word) => {
        expect(kindOfHeading(`Nâng cao nhận thức về ${word}`, true)).toBeNull();
        expect(kindOfHeading(`Các ${word}`, true)).toBe(kindOfHeading(word, false));
      }),
    );
  });
});

describe("a figure to reach", () => {
  it("is a quantity; days, years, document numbers and numbering are none", () => {
    const noFigure = fc.constantFrom(
      "Nghị quyết số 57-NQ/TW",
      "ngày 22/12/2024",
      "đến năm 2030",
      "quý II/2026",
      "giai đoạn 2026 - 2030",
      "mạng 5G",
      "Điều 12",
      "rà soát quy trình",
    );
    const figure = fc.constantFrom("90%", "mở 10 lớp", "trên 1.200 tỷ đồng", "68 xã");
    fc.assert(
      fc.property(fc.array(noFigure, { maxLength: 4 }), figure, (words, amount) => {
        expect(hasFigure(words.join("; "))).toBe(false);
        expect(hasFigure([...words, amount].join("; "))).toBe(true);
      }),
    );
  });
});
