import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roman } from "../../../../shared/domain/numerals";
import { labelForValue, readMark, romanValue } from "../../../../shared/domain/parent-plan/marks";

describe("readMark", () => {
  it.each([
    ["I- QUAN ĐIỂM", "I-", "I"],
    ["II. MỤC TIÊU", "II.", "II"],
    ["IV - TỔ CHỨC", "IV -", "IV"],
    ["1. Nội dung", "1.", "1"],
    ["2/ Nội dung", "2/", "2"],
    ["1.2. Nội dung", "1.2.", "1.2"],
    ["a) Nội dung", "a)", "a"],
    ["đ) Nội dung", "đ)", "đ"],
    ["(3) Nội dung", "(3)", "3"],
    ["- Nội dung", "-", ""],
    ["+ Nội dung", "+", ""],
    ["Điều 12. Nội dung", "Điều 12.", "Điều 12"],
    ["Phần thứ hai", "Phần thứ hai", "Phần 2"],
    ["CHƯƠNG III NHIỆM VỤ", "CHƯƠNG III", "Chương 3"],
    ["PHỤ LỤC I", "PHỤ LỤC I", "Phụ lục 1"],
  ])("reads the mark of %s", (text, label, token) => {
    expect(readMark(text)).toMatchObject({ label, token });
  });

  it.each([
    "15.000 tỷ đồng",
    "30/6/2026 là hạn cuối",
    "50% hồ sơ",
    "Phần mềm dùng chung",
    "Điều kiện cần",
    "Đảng uỷ xã",
    "10 - 15% mỗi năm",
  ])("takes no mark from: %s", (text) => {
    expect(readMark(text)).toBeNull();
  });
});

describe("labels and numerals", () => {
  it("writes the next label in the same style", () => {
    expect([
      labelForValue("I-", 4),
      labelForValue("1.", 12),
      labelForValue("a)", 5),
      labelForValue("(1)", 3),
      labelForValue("-", 9),
    ]).toEqual(["IV-", "12.", "đ)", "(3)", "-"]);
  });

  it("reads back every Roman numeral it writes", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 399 }), (value) => romanValue(roman(value)) === value));
  });

  it("refuses numerals nobody writes", () => {
    expect([romanValue("IIII"), romanValue("VX"), romanValue("IC")]).toEqual([0, 0, 0]);
  });
});
