import { describe, expect, it } from "vitest";
import { formDoubts } from "../../../renderer/features/drafting/panels/dialogs/form-findings";
import { message } from "../../../shared/text";
import { draftDetails, ruleSet } from "../../support/docx-samples";

const text: Parameters<typeof formDoubts>[2] = (code, params) => message("vi", code, params);
const state = ruleSet("30/2020/NĐ-CP");

describe("doubts about the form", () => {
  it("name a mark in words and the field it is chosen in", () => {
    const form = { ...draftDetails.form, circulation: ["meeting" as const] };
    expect(formDoubts({ ...draftDetails, form }, state, text)).toEqual([
      {
        words: "30/2020/NĐ-CP không có dấu “Tài liệu hội nghị”, nên dấu này không in.",
        field: "circulation",
      },
    ]);
  });

  it("lead from a date that does not fit to the rule set, the date written as an office writes it", () => {
    const [doubt] = formDoubts({ ...draftDetails, date: "2026-03-05" }, ruleSet(), text);
    expect(doubt?.field).toBe("ruleSet");
    expect(doubt?.words).toContain("Ngày ký 05/03/2026");
  });

  it("lead to the authority for a prefix the rule set lacks, and are none when all fits", () => {
    const signed = { ...draftDetails, authority: "TUQ. CHỦ TỊCH" };
    expect(formDoubts(signed, ruleSet(), text).map(({ field }) => field)).toEqual(["authority"]);
    expect(formDoubts(draftDetails, ruleSet(), text)).toEqual([]);
    expect(formDoubts(signed, undefined, text)).toEqual([]);
  });
});
