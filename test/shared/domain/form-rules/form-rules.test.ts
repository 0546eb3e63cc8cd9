import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formFindings,
  RuleSet,
  ruleDifferences,
  ruleSetOn,
  typeIn,
} from "../../../../shared/domain/form-rules";
import { plainForm } from "../../../../shared/domain/programme/details";
import { isMessageCode, message } from "../../../../shared/text";
import { finalDetails, ruleSet, ruleSets } from "../../../support/docx-samples";

const all = [...ruleSets.values()];
const party = ruleSet();
const older = ruleSet("36-HD/VPTW");
const state = ruleSet("30/2020/NĐ-CP");

describe("the rule set of a day", () => {
  it.each([
    ["party", "2018-04-02", null],
    ["party", "2018-04-03", "36-HD/VPTW"],
    ["party", "2026-05-26", "36-HD/VPTW"],
    ["party", "2026-05-27", "05-HD/VPTW"],
    ["party", "2030-01-01", "05-HD/VPTW"],
    ["state", "2020-03-04", null],
    ["state", "2026-11-22", "30/2020/NĐ-CP"],
  ] as const)("of the %s on %s is %s", (system, on, id) => {
    expect(ruleSetOn(all, { on, system })?.id ?? null).toBe(id);
  });

  it("is in force on that day, whatever the day", () => {
    const day = fc.date({ min: new Date("2010-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom("party", "state"), (date, system) => {
        const on = date.toISOString().slice(0, 10);
        const found = ruleSetOn(all, { on, system });
        const days = found && [found.validFrom <= on, on <= (found.validTo ?? on), found.system === system];
        expect(days ?? []).not.toContain(false);
      }),
    );
  });
});

describe("the differences between two rule sets", () => {
  const said = (from: RuleSet, to: RuleSet) =>
    ruleDifferences(from, to).map(({ code, subject, before, after }) => [code, subject, before, after]);

  it("are none between a rule set and itself", () => {
    for (const rule of all) expect(ruleDifferences(rule, rule)).toEqual([]);
  });

  it("go the other way round when the rule sets do", () => {
    for (const from of all) {
      for (const to of all) {
        const back = said(to, from).map(([code, subject, before, after]) => [code, subject, after, before]);
        expect(new Set(said(from, to).map(String))).toEqual(new Set(back.map(String)));
      }
    }
  });

  it("between the Party's two are the words before the addressees of a tờ trình", () => {
    expect(said(older, party)).toEqual([
      ["rule-difference.address-label", "Tờ trình", "Kính gửi:", "Kính trình:"],
    ]);
  });

  it.each([
    ["rule-difference.number", "", "Số\u00a005-CTr/ĐU", "Số:\u00a005/CTr-ĐU"],
    ["rule-difference.size", "country", "15", "12"],
    ["rule-difference.bold", "post", "no", "yes"],
    ["rule-difference.italic", "basis", "no", "yes"],
    ["rule-difference.title-separator", "", "-----", "none"],
    ["rule-difference.type-code", "Quy định", "QĐ", "QyĐ"],
    ["rule-difference.type-known", "Thông tri", "yes", "none"],
    [
      "rule-difference.heading-marks",
      "parts",
      "Phần I  I-  1.  1.1.  1.1.1.",
      "Phần I  I.  1.  1.1.  1.1.1.",
    ],
    ["rule-difference.authority-prefix", "behalf", "T/M", "TM."],
    ["rule-difference.authority-prefix", "delegation", "none", "TUQ."],
    ["rule-difference.annex-numerals", "", "arabic", "roman"],
    ["rule-difference.notice", "Khẩn", "plain", "20 × 8 mm"],
  ])("from the Party's to the state's name %s of %j", (...difference) => {
    expect(said(party, state)).toContainEqual(difference);
  });

  it("have a sentence each, and a name for each component", () => {
    for (const { code, ...params } of ruleDifferences(party, state)) {
      const name = `rule-component.${params.subject}`;
      const subject = isMessageCode(name) ? message("vi", name) : params.subject;
      expect(message("vi", code, { ...params, subject }), code).not.toMatch(/[{}]/u);
      expect(isMessageCode(name) || !(params.subject in party.components), name).toBe(true);
    }
  });
});

describe("the findings about a document's form", () => {
  const codes = (details: Partial<typeof finalDetails>, rule: RuleSet = party) =>
    formFindings({ ...finalDetails, date: "2026-06-01", ...details }, rule).map(({ code }) => code);

  it("are none for a usual programme", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ date: null })).toEqual([]);
  });

  it.each([
    ["a date before the rules were in force", { date: "2026-05-26" }, "rule-not-in-force"],
    ["a type the rules do not know", { typeName: "Công điện" }, "type-unknown"],
    [
      "addressees of a type that has none",
      { form: { ...plainForm, addressees: ["Tỉnh uỷ"] } },
      "addressees-unused",
    ],
    ["thừa uỷ quyền", { authority: "TUQ. BAN THƯỜNG VỤ" }, "prefix-unknown"],
    ["K/T inside a committee", { authority: "K/T BÍ THƯ", post: "PHÓ BÍ THƯ" }, "deputy-in-committee"],
  ])("tell of %s", (_, details, code) => {
    expect(codes(details)).toEqual([`form-finding.${code}`]);
  });

  it("tell of a mark that another system prints", () => {
    const found = formFindings({ ...finalDetails, form: { ...plainForm, circulation: ["no-media"] } }, state);
    expect(found).toEqual([
      { code: "form-finding.mark-unknown", params: { mark: "no-media", rule: "30/2020/NĐ-CP" } },
    ]);
  });

  it("have a sentence each", () => {
    const everything = formFindings(
      {
        ...finalDetails,
        typeName: "Công điện",
        authority: "TUQ. TỈNH UỶ",
        form: { ...plainForm, addressees: ["Tỉnh uỷ"] },
      },
      party,
    );
    for (const { code, params } of everything) expect(message("en", code, params)).not.toMatch(/[{}]/u);
    expect(everything.length).toBe(4);
  });
});

describe("a type of document", () => {
  it("is found whatever its capitals, with the code of the rule set", () => {
    expect(typeIn(party, { typeName: "CÔNG VĂN", typeCode: "CV" })).toMatchObject({
      code: "CV",
      form: "letter",
    });
    expect(typeIn(state, { typeName: "Công văn", typeCode: "CV" })).toMatchObject({
      code: "",
      form: "letter",
    });
    expect(typeIn(state, { typeName: "quy định", typeCode: "QĐ" }).code).toBe("QyĐ");
  });

  it("keeps the office's own code when no rule set knows it", () => {
    expect(typeIn(party, { typeName: "Lịch công tác", typeCode: "LCT" })).toEqual({
      name: "Lịch công tác",
      code: "LCT",
      form: "titled",
      addressLabel: "",
    });
  });
});

describe("a rule set read from a file", () => {
  it("is the same when written and read again", () => {
    for (const rule of all) expect(RuleSet.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
  });
});
