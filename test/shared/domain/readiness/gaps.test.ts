import { describe, expect, it } from "vitest";
import { emptyDuty } from "../../../../shared/domain/duties";
import { emptyFigures } from "../../../../shared/domain/programme/schema";
import { coverageOf, linkOf } from "../../../../shared/domain/readiness/coverage";
import { listGaps } from "../../../../shared/domain/readiness/gaps";
import { aDuty, anItem } from "../../../support/builders";
import { aDocument, block } from "../../../support/documents";

const parent = {
  id: "nq12",
  items: [
    anItem({ id: "III", text: "NHIỆM VỤ", isGroup: true }),
    anItem({ id: "III.1", text: "Mở lớp kỹ năng số." }),
    anItem({ id: "III.2", text: "Phủ sóng 5G." }),
    anItem({ id: "I.1", text: "Quan điểm chỉ đạo.", kind: "view" }),
  ],
};

describe("coverage", () => {
  it("counts leaf items that ask for something, and names the blocks that take each up", () => {
    const duty = block("duty", "Mở 6 lớp", { links: [linkOf("nq12", "III.1")] });
    const again = block("paragraph", "Cũng về lớp", {
      links: [linkOf("nq12", "III.1"), linkOf("khac", "III.2")],
    });
    const coverage = coverageOf(aDocument(duty, again), [parent]);
    expect([coverage.takenUp, coverage.total]).toEqual([1, 2]);
    expect(coverage.items.map(({ item, blockIds }) => [item.id, blockIds])).toEqual([
      ["III.1", [duty.attrs.id, again.attrs.id]],
      ["III.2", []],
    ]);
  });
});

describe("the list of gaps", () => {
  it("names an empty required part, but not an empty free one", () => {
    const required = block("heading", "MỤC TIÊU", { level: 1, rule: "required" });
    const doc = aDocument(
      required,
      block("paragraph", ""),
      block("heading", "Thêm", { level: 1 }),
      block("paragraph", ""),
    );
    expect(listGaps(doc, [])).toEqual([
      { code: "part-empty", blockId: required.attrs.id, label: "MỤC TIÊU" },
    ]);
  });

  it("names each thing a duty lacks", () => {
    const doc = aDocument(
      block("duty", "Mở lớp", { duty: emptyDuty }),
      block("duty", "", { duty: aDuty() }),
      block("duty", "Đủ", { duty: aDuty() }),
    );
    expect(listGaps(doc, []).map(({ code, label }) => [code, label])).toEqual([
      ["duty-without-lead", "Mở lớp"],
      ["duty-without-due", "Mở lớp"],
      ["duty-without-product", "Mở lớp"],
      ["duty-without-resources", "Mở lớp"],
      ["duty-without-text", "b"],
    ]);
  });

  it("finds a target without a number, wherever the number may stand", () => {
    const without = block("target", "Nâng cao tỷ lệ đảng viên dùng sổ tay", { figures: emptyFigures });
    const inText = block("target", "Trên 95% đảng viên dùng sổ tay", { figures: emptyFigures });
    const inFigures = block("target", "Tỷ lệ đảng viên dùng sổ tay", {
      figures: { ...emptyFigures, value: "95%" },
    });
    expect(listGaps(aDocument(without, inText, inFigures), [])).toMatchObject([
      { code: "target-without-number", blockId: without.attrs.id },
    ]);
  });

  it("ends with the parent items nobody took up, each with its path", () => {
    const doc = aDocument(block("duty", "Mở lớp", { duty: aDuty(), links: [linkOf("nq12", "III.1")] }));
    expect(listGaps(doc, [parent])).toEqual([
      { code: "item-not-taken-up", parentPlanId: "nq12", itemId: "III.2", label: "III.2 Phủ sóng 5G." },
    ]);
  });
});
