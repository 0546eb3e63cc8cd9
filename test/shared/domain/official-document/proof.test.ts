import { describe, expect, it } from "vitest";
import {
  layoutProof,
  type ProofPaper,
  type ProofTable,
} from "../../../../shared/domain/official-document/proof";
import { aUnit } from "../../../support/builders";
import { ruleSet, ruleSets } from "../../../support/docx-samples";

const table: ProofTable = {
  columns: [
    { title: "Dự thảo", width: 1, isCentred: false },
    { title: "Nguồn", width: 3, isCentred: true },
  ],
  rows: [
    { isGroup: true, cells: ["1. Nguyên văn"] },
    { isGroup: false, cells: ["ngắn", "ngắn"] },
    { isGroup: false, cells: ["dài ".repeat(300), "ngắn"] },
  ],
  holds: "prose",
};
const paper = (given: Partial<ProofTable> = {}): ProofPaper => ({
  title: "Kết quả",
  references: ["(Chương trình)"],
  sections: [
    { heading: "Một", lines: ["Lời dẫn."], table: { ...table, ...given }, notes: ["Ghi chú"] },
    { heading: "Hai", lines: ["Không có."], table: null, notes: [] },
  ],
});
const blocksOf = (given: Partial<ProofTable> = {}) =>
  layoutProof(paper(given), aUnit, ruleSet()).sections.flatMap(({ blocks }) => blocks);
const tableOf = (given: Partial<ProofTable> = {}) => {
  const [found] = blocksOf(given).filter((block) => block.kind === "table");
  if (!found) throw new Error("no table");
  return found;
};

describe("the layout of a printed proof", () => {
  it("numbers its headings as the rule set does", () => {
    for (const rule of ruleSets.values()) {
      const { sections, headings } = layoutProof(paper(), aUnit, rule);
      const blocks = sections.flatMap((section) => section.blocks);
      const marks = blocks.flatMap((block) => (block.kind === "paragraph" && block.mark?.text) || []);
      expect(marks).toEqual(["I", "II"].map((number) => headings[0]?.mark.replace("%1", number)));
    }
  });

  it("makes tables as wide as the page of annexes", () => {
    const { page } = ruleSet().annex;
    const [first = 0, second = 0] = tableOf().widthsMm;
    expect(first + second).toBeCloseTo(page.widthMm - page.leftMm - page.rightMm);
    expect(second).toBeCloseTo(3 * first);
  });

  it("lets only long rows of prose go over a page", () => {
    expect(tableOf().rows.map(({ canSplit }) => canSplit)).toEqual([false, false, true]);
    expect(tableOf({ holds: "counts" }).rows.map(({ canSplit }) => canSplit)).toEqual([false, false, false]);
  });

  it("keeps a short table of counts on one page and lets a long one run on", () => {
    const keeps = (given: Partial<ProofTable>) =>
      tableOf(given).rows.map(({ cells }) => cells[0]?.keepsWithNext);
    const rows = Array.from({ length: 40 }, () => ({ isGroup: false, cells: ["1", "2"] }));
    expect(keeps({ holds: "counts", rows: rows.slice(0, 3) })).toEqual([true, true, false]);
    expect(keeps({ holds: "counts", rows })).toEqual(rows.map(() => false));
  });

  it("keeps the words that lead to a table with it", () => {
    const lead = blocksOf().find((block) => block.kind === "paragraph" && block.style === "body");
    expect(lead).toMatchObject({ keepsWithNext: true });
  });
});
