import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Register } from "../../../../shared/domain/parent-plan/types";
import { formatCitation, formatNumber, parseNumber } from "../../../../shared/domain/register";
import { aRegister } from "../../../support/builders";

const or = <T>(value: fc.Arbitrary<T>, none: T) => fc.oneof(value, fc.constant(none));
const registers: fc.Arbitrary<Register> = fc.record({
  typeName: or(fc.constantFrom("Nghị quyết", "Chương trình hành động", "Kế hoạch"), ""),
  number: or(
    fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(2, "0")),
    "",
  ),
  symbol: or(fc.constantFrom("NQ/TW", "CTr/TU", "KH-UBND", "QĐ-TTg"), ""),
  date: or(fc.constantFrom("2024-12-22", "2026-03-05"), null),
  issuer: or(fc.constantFrom("Bộ Chính trị", "Tỉnh uỷ Sơn Hải"), ""),
  place: fc.constant(""),
  title: or(fc.constantFrom("về chuyển đổi xanh", "Phê duyệt đề án", "UBND tỉnh phân cấp"), ""),
  signer: fc.constant(""),
});

describe("a citation", () => {
  it("names the document so that its number can be read back from it", () => {
    fc.assert(
      fc.property(registers, fc.constantFrom("full" as const, "short" as const), (register, form) => {
        if (register.number === "" || register.symbol === "") return;
        const citation = formatCitation(register, form);
        expect(citation).toContain(formatNumber(register));
        expect(parseNumber(citation)).toEqual({ number: register.number, symbol: register.symbol });
      }),
    );
  });

  it("leaves out what is not known without a gap, a stray comma or an empty phrase", () => {
    fc.assert(
      fc.property(registers, fc.constantFrom("full" as const, "short" as const), (register, form) => {
        const citation = formatCitation(register, form);
        expect(citation).not.toMatch(/\s{2}|^\s|\s$|,,|, *$|(?:của|về|số|ngày)$/u);
        for (const part of [register.typeName, register.issuer]) expect(citation).toContain(part);
      }),
    );
  });

  it("is no longer short than full", () => {
    fc.assert(
      fc.property(registers, (register) => {
        expect(formatCitation(register, "short").length).toBeLessThanOrEqual(formatCitation(register).length);
      }),
    );
  });

  it("has the Party's comma and figures, the state's words", () => {
    expect(formatCitation(aRegister)).toBe(
      "Nghị quyết số 12-NQ/TU, ngày 05/3/2026 của Tỉnh uỷ Hoà Sơn về chuyển đổi số trong các cơ quan của tỉnh",
    );
    expect(formatCitation({ ...aRegister, symbol: "NQ-HĐND", title: "" })).toBe(
      "Nghị quyết số 12/NQ-HĐND ngày 05 tháng 3 năm 2026 của Tỉnh uỷ Hoà Sơn",
    );
  });
});
