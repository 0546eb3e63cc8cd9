import { describe, expect, it } from "vitest";
import {
  signingCaseOf,
  signingCases,
} from "../../../renderer/features/drafting/panels/dialogs/signing-cases";
import { ruleSet, ruleSets } from "../../support/docx-samples";

describe("the ways of signing", () => {
  it.each([...ruleSets.keys()])("are each known again by authority and post, by %s", (id) => {
    const rule = ruleSet(id);
    const cases = signingCases(rule);
    expect(cases.length).toBeGreaterThan(4);
    expect(new Set(cases.map(({ key }) => key)).size).toBe(cases.length);
    for (const signed of cases) expect(signingCaseOf(rule, signed)).toEqual(signed);
  });

  it("are known whatever the capitals and the spelling of the prefix", () => {
    const found = signingCaseOf(ruleSet(), { authority: "TM. Ban Thường vụ", post: "Phó Bí thư " });
    expect(found?.key).toBe("T/M BAN THƯỜNG VỤ|PHÓ BÍ THƯ");
  });

  it("do not hold what an office writes for itself", () => {
    expect(signingCaseOf(ruleSet(), { authority: "T/M CẤP UỶ", post: "BÍ THƯ" })).toBeUndefined();
  });
});
