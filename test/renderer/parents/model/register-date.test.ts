import { describe, expect, it } from "vitest";
import { issueDate } from "../../../../renderer/features/parents/model/register-date";

describe("a typed date of issue", () => {
  it.each(["22/12/2024", "22.12.2024", "22-12-2024", " 22/12/2024 ", "ngày 22 tháng 12 năm 2024"])(
    "is read from %s",
    (typed) => {
      expect(issueDate(typed)).toEqual({ day: "2024-12-22" });
    },
  );

  it("is none when nothing is typed", () => {
    expect(issueDate("  ")).toEqual({ day: null, refusal: null });
  });

  it.each(["22/12", "quý IV/2024", "năm 2024", "hôm qua"])("is refused for %s", (typed) => {
    expect(issueDate(typed)).toMatchObject({ day: null, refusal: { code: "date-not-understood" } });
  });

  it.each([
    ["31/02/2025", "date-no-such-day"],
    ["15/13/2024", "date-no-such-month"],
    ["01/01/1024", "date-year-out-of-range"],
  ])("is refused for %s with its own reason", (typed, code) => {
    expect(issueDate(typed)).toMatchObject({ day: null, refusal: { code } });
  });
});
