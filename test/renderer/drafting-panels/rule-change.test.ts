import { describe, expect, it } from "vitest";
import { draftOf } from "../../../renderer/features/drafting/panels/dialogs/details-draft";
import { differenceLines, ruleChanges } from "../../../renderer/features/drafting/panels/dialogs/rule-change";
import { message } from "../../../shared/text";
import { draftDetails, ruleSet } from "../../support/docx-samples";

const party = ruleSet("05-HD/VPTW");
const state = ruleSet("30/2020/NĐ-CP");
const draft = draftOf(draftDetails);
const letter = { ...draft, typeName: "CÔNG VĂN", typeCode: "CV" };
const codesOf = (list: readonly { code: string; subject: string }[]) =>
  list.map(({ code, subject }) => `${code} ${subject}`);

describe("what another rule set changes", () => {
  it("parts every difference into those a document shows and those it has no use for", () => {
    const { here, elsewhere } = ruleChanges(party, state, draft);
    expect(codesOf(here)).toContain("rule-difference.number ");
    expect(codesOf(elsewhere)).toContain("rule-difference.letter-subject ");
    expect(codesOf(elsewhere)).toContain("rule-difference.type-code Công văn");
    expect(codesOf(here).filter((code) => codesOf(elsewhere).includes(code))).toEqual([]);
  });

  it("tells a letter of its trích yếu and code, and nothing of a title's line", () => {
    const { here } = ruleChanges(party, state, letter);
    expect(codesOf(here)).toContain("rule-difference.letter-subject ");
    expect(codesOf(here)).toContain("rule-difference.type-code Công văn");
    expect(codesOf(here)).not.toContain("rule-difference.title-line ");
  });

  it("tells of a mark only when the document bears it", () => {
    const isKhan = (code: string) => code === "rule-difference.notice Khẩn";
    expect(codesOf(ruleChanges(party, state, draft).here).some(isKhan)).toBe(false);
    expect(codesOf(ruleChanges(party, state, { ...draft, urgency: "urgent" }).here).some(isKhan)).toBe(true);
  });

  it("puts components that change alike into one sentence, each difference once", () => {
    const { here } = ruleChanges(party, state, draft);
    const lines = differenceLines(here, (code, params) => message("vi", code, params));
    expect(lines.length).toBeLessThan(here.length);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => /cỡ chữ 14 thành 13$/u.test(line))).toHaveLength(1);
    const number = lines.find((line) => line.startsWith("Số và ký hiệu: “"));
    expect(number?.replaceAll("\u2011", "-").replaceAll("\u00a0", " ")).toBe(
      "Số và ký hiệu: “Số 05-CTr/ĐU” thành “Số: 05/CTr-ĐU”",
    );
  });

  it("is nothing between a rule set and itself", () => {
    expect(ruleChanges(party, party, draft)).toEqual({ here: [], elsewhere: [] });
  });
});
