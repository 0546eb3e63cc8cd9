import { describe, expect, it } from "vitest";
import { citationsIn } from "../../../../shared/domain/register";

const resolution = { number: "57", symbol: "NQ/TW" };

describe("documents a text cites", () => {
  it.each([
    "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị",
    "theo Nghị quyết 57 – NQ / TW.",
    "(số 057-NQ/TW)",
    "Nghị quyết số 57-NQ/TW".normalize("NFD"),
  ])("are found however they are typed: %j", (text) => {
    expect(citationsIn(text).has(resolution)).toBe(true);
  });

  it.each(["Nghị quyết số 157-NQ/TW", "số 57-NQ/TWA", "57-NQ/TW/BC", "Nghị quyết 57", "số 57-NQ/TU", ""])(
    "are not mistaken for others: %j",
    (text) => {
      expect(citationsIn(text).has(resolution)).toBe(false);
    },
  );

  it("include those of the state, with the year in the number", () => {
    const cited = citationsIn("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;");
    expect(cited.has({ number: "30/2020", symbol: "NĐ-CP" })).toBe(true);
    expect(cited.has({ number: "30", symbol: "NĐ-CP" })).toBe(false);
  });

  it("are never documents without number or symbol", () => {
    const cited = citationsIn("Kế hoạch số 03-KH/TU");
    expect(cited.has({ number: "", symbol: "KH/TU" })).toBe(false);
    expect(cited.has({ number: "03", symbol: "" })).toBe(false);
    expect(cited.has({ number: "3", symbol: "KH/TU" })).toBe(true);
  });
});
