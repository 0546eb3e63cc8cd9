import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareVietnamese,
  formatClock,
  formatDecimal,
  formatInteger,
  formatPercent,
  formatPercentOf,
  formatShareOf,
} from "../../../shared/text/format";

describe("numbers of an office", () => {
  it("puts dots between thousands and a comma before decimals", () => {
    expect(formatInteger(1_234_567)).toBe("1.234.567");
    expect(formatInteger(11_860)).toBe("11.860");
    expect(formatDecimal(97.919)).toBe("97,92");
    expect(formatDecimal(1234.5)).toBe("1.234,5");
    expect(formatDecimal(-0.25)).toBe("-0,25");
  });

  it("prints a likeness in percent, rounded down and never above what it is", () => {
    expect([0, 0.57, 0.873, 0.8999, 1].map(formatPercent)).toEqual(["0", "57", "87,3", "89,9", "100"]);
  });

  it("prints a share with its counts, rounded and not cut", () => {
    expect(formatPercentOf(11_860, 12_112)).toBe("11.860/12.112 (97,92%)");
    expect(formatPercentOf(35_599, 35_900)).toBe("35.599/35.900 (99,16%)");
    expect(formatPercentOf(3, 3)).toBe("3/3 (100%)");
    expect(formatPercentOf(1, 800)).toBe("1/800 (0,13%)");
  });

  it("gives no percentage of nothing", () => {
    expect(formatPercentOf(0, 0)).toBe("0/0");
  });

  it("gives a share in running text one decimal at most, never rounded up to a limit", () => {
    expect(formatShareOf(53, 89)).toBe("53/89 (59,5%)");
    expect(formatShareOf(49_999, 100_000)).toBe("49.999/100.000 (49,9%)");
    expect(formatShareOf(1, 2)).toBe("1/2 (50%)");
    expect(formatShareOf(29, 100)).toBe("29/100 (29%)");
    expect(formatShareOf(0, 0)).toBe("0/0");
  });

  it("writes every whole number so that its digits read back", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Number(formatInteger(value).replaceAll(".", ""))).toBe(value);
      }),
    );
  });
});

describe("Vietnamese order", () => {
  it("follows the alphabet a ă â … d đ … and counts numbers by value", () => {
    const names = ["Đoàn", "Ấp 10", "Ấp 2", "Dân vận", "An", "Ăn", "Công an", "Chi bộ"];
    expect([...names].sort(compareVietnamese)).toEqual([
      "An",
      "Ăn",
      "Ấp 2",
      "Ấp 10",
      "Chi bộ",
      "Công an",
      "Dân vận",
      "Đoàn",
    ]);
  });

  it("is one order whichever way two names are asked about", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(0 - Math.sign(compareVietnamese(b, a)));
      }),
    );
  });
});

describe("the clock", () => {
  it("shows hours and minutes with two digits", () => {
    expect(formatClock(new Date(2026, 5, 9, 9, 41, 59))).toBe("09:41");
    expect(formatClock(new Date(2026, 5, 9, 0, 5))).toBe("00:05");
  });
});
