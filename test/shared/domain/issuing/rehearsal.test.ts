import type { Node as ProgrammeNode } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { rehearseIssue } from "../../../../shared/domain/issuing";
import type { RegisterEntry } from "../../../../shared/domain/issuing/numbers";
import { plainForm } from "../../../../shared/domain/programme/details";
import { isMessageCode, message } from "../../../../shared/text";
import { aDuty, anItem, aUnit } from "../../../support/builders";
import { aDocument, block } from "../../../support/documents";
import { finalDetails, ruleSet } from "../../../support/docx-samples";

type Rehearsal = Parameters<typeof rehearseIssue>[0];

const rule = ruleSet("36-HD/VPTW");

const held: RegisterEntry = {
  ...{ seriesKey: "s", number: 5, state: "reserved", programmeId: "p", shown: "Số 05-CTr/ĐU", reason: "" },
  ...{ copyId: null, title: "", date: null, signer: "", takenBy: "An", takenAt: "2026-02-01T00:00:00.000Z" },
};

/** A paper that lacks nothing. */
const ready: Rehearsal = {
  doc: aDocument(block("heading", "NHIỆM VỤ", { level: 1 }), block("duty", "Mở lớp.", { duty: aDuty() })),
  details: { ...finalDetails, recipients: ["Lưu Văn phòng"], ruleSet: rule.id },
  unit: aUnit,
  ruleSet: rule,
  today: "2026-02-10",
  stage: "approved",
  isChanged: false,
  numbering: { neededKey: "s", hasTerm: true, held, dateBefore: "2026-02-03" },
  parents: [],
  bodies: [],
  textHash: "now",
  checkedText: "now",
  mayHoldSecrets: false,
  missingLetters: [],
};

const details = (change: Partial<Rehearsal["details"]>) => ({ details: { ...ready.details, ...change } });
const numbering = (change: Partial<Rehearsal["numbering"]>) => ({
  numbering: { ...ready.numbering, ...change },
});
const form = (change: Partial<Rehearsal["details"]["form"]>) =>
  details({ form: { ...plainForm, ...change } });
const doc = (...blocks: readonly ProgrammeNode[]) => ({ doc: aDocument(...blocks) });
const namelessUnit = { ...aUnit, signer: "", post: "", place: "", symbol: "" };
const namelessDetails = { ...ready.details, symbol: "" };

/** What is the matter, the code it is told by, whether it stops, and where it is mended. */
const cases: readonly (readonly [string, Partial<Rehearsal>, "stops" | "warns", object])[] = [
  ["issue-finding.not-approved", { stage: "submitted" }, "stops", { kind: "stages" }],
  ["issue-finding.changed-since-approval", { isChanged: true }, "stops", { kind: "stages" }],
  [
    "issue-finding.term-missing",
    numbering({ hasTerm: false, neededKey: null }),
    "stops",
    { kind: "number-register" },
  ],
  ["issue-finding.number-missing", numbering({ held: null }), "stops", { kind: "number-register" }],
  [
    "issue-finding.number-of-other-series",
    numbering({ neededKey: "t" }),
    "stops",
    { kind: "number-register" },
  ],
  [
    "issue-finding.number-of-other-series",
    numbering({ neededKey: null }),
    "stops",
    { kind: "number-register" },
  ],
  ["issue-finding.number-differs", details({ number: "6" }), "stops", { field: "number" }],
  ["issue-finding.number-differs", details({ number: "" }), "stops", { field: "number" }],
  ["issue-finding.date-before-last", numbering({ dateBefore: "2026-02-04" }), "warns", { field: "date" }],
  ["issue-finding.date-to-come", { today: "2026-02-02" }, "warns", { field: "date" }],
  ["issue-finding.date-missing", details({ date: null }), "stops", { field: "date" }],
  ["issue-finding.still-draft", details({ isFinal: false }), "stops", { field: "isFinal" }],
  ["issue-finding.signer-missing", { unit: namelessUnit }, "stops", { field: "signer" }],
  ["issue-finding.post-missing", { unit: namelessUnit }, "stops", { field: "post" }],
  ["issue-finding.place-missing", { unit: namelessUnit }, "stops", { field: "place" }],
  [
    "issue-finding.symbol-missing",
    { unit: namelessUnit, details: namelessDetails },
    "stops",
    { field: "symbol" },
  ],
  ["issue-finding.recipients-missing", details({ recipients: [] }), "warns", { field: "recipients" }],
  ["issue-finding.addressees-missing", details({ typeName: "Công văn" }), "warns", { field: "addressees" }],
  ["issue-finding.secret", form({ secrecy: "secret" }), "stops", { field: "secrecy" }],
  ["issue-finding.check-missing", { checkedText: null }, "warns", { kind: "copy-check" }],
  ["issue-finding.check-of-other-text", { checkedText: "before" }, "stops", { kind: "copy-check" }],
  ["issue-finding.letters-missing", { missingLetters: ["漢"] }, "stops", { kind: "details" }],
  ["form-finding.rule-not-in-force", details({ date: "2017-02-03" }), "stops", { field: "ruleSet" }],
  [
    "form-finding.deputy-in-committee",
    details({ authority: "K/T BÍ THƯ", post: "PHÓ BÍ THƯ", signer: "An" }),
    "warns",
    { field: "authority" },
  ],
  [
    "gaps.group.duty-without-lead",
    doc(block("duty", "Việc.", { duty: aDuty({ lead: null }) })),
    "warns",
    { kind: "block" },
  ],
  ["gaps.group.duty-without-text", doc(block("duty", "", { duty: aDuty() })), "stops", { kind: "block" }],
  [
    "gaps.group.part-empty",
    doc(block("heading", "PHẦN", { level: 1, rule: "required" })),
    "stops",
    { kind: "block" },
  ],
  [
    "gaps.group.item-not-taken-up",
    { parents: [{ id: "p", items: [anItem({ id: "1", text: "Việc." })] }] },
    "warns",
    { itemId: "1" },
  ],
  [
    "old-name.replaced",
    doc(block("paragraph", "Giao Ban Tuyên giáo Tỉnh uỷ theo dõi.")),
    "warns",
    { kind: "block" },
  ],
];

describe("the rehearsal before issue", () => {
  it("has nothing to say of a paper that lacks nothing", () => {
    expect(rehearseIssue(ready)).toEqual([]);
  });

  it.each(cases)("tells %s and where it is mended (%#)", (code, change, severity, place) => {
    const findings = rehearseIssue({ ...ready, ...change });
    expect(findings.find((finding) => finding.code === code)).toMatchObject({ severity, place });
  });

  it("names the blocks whose letters cannot be printed", () => {
    const strange = block("paragraph", "Chữ 漢 lạ.");
    const [finding] = rehearseIssue({ ...ready, ...doc(strange), missingLetters: ["漢"] });
    expect(finding).toMatchObject({ params: { letters: "漢" }, place: { blockId: strange.attrs.id } });
  });

  it("asks for a place only where the head of the paper names one", () => {
    const minutes = details({ typeName: "Biên bản", typeCode: "BB", place: "" });
    const asked = (id: string) =>
      rehearseIssue({ ...ready, ...minutes, unit: { ...aUnit, place: "" }, ruleSet: ruleSet(id) }).some(
        ({ code }) => code === "issue-finding.place-missing",
      );
    expect([asked("36-HD/VPTW"), asked("30/2020/NĐ-CP")]).toEqual([true, false]);
  });

  it("asks no number of a material, and lets a computer set apart for secrets issue them", () => {
    expect(rehearseIssue({ ...ready, ...numbering({ neededKey: null, held: null }) })).toEqual([]);
    expect(rehearseIssue({ ...ready, ...form({ secrecy: "secret" }), mayHoldSecrets: true })).toEqual([]);
  });

  it("puts what stops before what warns, and has a sentence for everything in both languages", () => {
    const all = rehearseIssue({
      ...ready,
      ...{
        stage: "draft",
        unit: namelessUnit,
        checkedText: null,
        parents: [{ id: "p", items: [anItem({ id: "1", text: "Việc." })] }],
      },
      ...details({ isFinal: false, date: null, recipients: [] }),
    });
    const order = all.map(({ severity }) => severity);
    expect(order).toEqual([...order].sort());
    expect(new Set(order)).toEqual(new Set(["stops", "warns"]));
    for (const { code, params } of rehearsed()) {
      if (!isMessageCode(code)) throw new Error(`no sentence for ${code}`);
      for (const language of ["vi", "en"] as const)
        expect(message(language, code, params)).not.toContain("{");
    }
  });
});

function rehearsed() {
  return cases.flatMap(([, change]) => rehearseIssue({ ...ready, ...change }));
}
