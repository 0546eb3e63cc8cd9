import { describe, expect, it } from "vitest";
import { copyProof, createProgrammeCheck } from "../../../../shared/domain/checked-programme";
import { buildIndex, CopySettings } from "../../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../../shared/domain/programme/text";
import { aCopiedPlan, copies } from "../../../support/copied-programmes";
import { aProgramme } from "../../../support/docx-samples";

const doc = aProgramme("hành động", [
  ["paragraph", "Mở đầu của xã, không giống ai cả."],
  ["heading", "Việc phải làm", { level: 1 }],
  ...copies.map(([, type, text]) => [type, text] as const),
]);
const plan = { ...aCopiedPlan(), id: "plan" };
const allowed = plan.items.filter(({ isAllowed }) => isAllowed).map(({ at }) => at);
const check = createProgrammeCheck(
  { counted: [buildIndex({ id: "plan", text: plan.text, allowed })], earlier: [] },
  CopySettings.parse({}),
  null,
);
const found = check.update(blocksForCheck(doc));
const proof = copyProof(doc, found, [plan]);

describe("the proof of a check", () => {
  it("names the parts by their headings, the opening by none", () => {
    expect(proof.parts.map(({ mark, title }) => [mark, title])).toEqual([
      ["", ""],
      ["I-", "Việc phải làm"],
    ]);
  });

  it("has the report's counts, and what was left out by class adds up to them", () => {
    expect(proof.whole.counts).toEqual(found.report.total);
    for (const { counts, leftOut } of [...proof.parts, proof.whole])
      expect(leftOut.formula + leftOut.quoted + leftOut.allowed).toBe(counts.leftOut);
    expect(proof.whole.leftOut.quoted).toBeGreaterThan(0);
    expect(proof.whole.leftOut.allowed).toBeGreaterThan(0);
  });

  it("shows every passage once, those that leave the count apart", () => {
    expect(proof.passages.length + proof.leftOut.length).toBe(found.report.spans.length);
    expect(new Set(proof.passages.map(({ span }) => span.class))).toEqual(
      new Set(["verbatim", "adapted", "renamed"]),
    );
  });

  it("cites the narrowest item of the plan a passage comes from", () => {
    const paths = proof.passages.map(({ draft, source }) => [draft.path, source?.path]);
    expect(paths).toEqual([
      ["I", "II.4"],
      ["I", "II.1"],
      ["I", "II.3"],
      ["I", "II.2"],
    ]);
  });

  it("marks no difference in a verbatim passage and the changed words in an edited one", () => {
    const differing = (kind: string) =>
      proof.passages
        .filter(({ span }) => span.class === kind)
        .flatMap(({ source }) => source?.stretches ?? [])
        .filter(({ isDifferent }) => isDifferent)
        .map(({ text }) => text);
    expect(differing("verbatim")).toEqual([]);
    expect(differing("adapted")).toEqual(["những", "ưu tiên"]);
  });

  it("leaves the source of a passage blank when it is gone", () => {
    expect(copyProof(doc, found, []).passages.map(({ source }) => source)).toEqual(
      proof.passages.map(() => null),
    );
  });
});
