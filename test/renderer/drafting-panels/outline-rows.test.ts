import { describe, expect, it } from "vitest";
import { outlineRows, partOfBlock } from "../../../renderer/features/drafting/panels/outline/outline-rows";
import { CopySettings, check } from "../../../shared/domain/copy-check";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { aProgramme } from "./programme";

const doc = aProgramme([
  ["paragraph", "Lời dẫn"],
  ["heading", "MỤC ĐÍCH", { level: 1 }],
  ["heading", "Mục đích", { level: 2 }],
  ["paragraph", "Một việc của xã"],
  ["heading", "NHIỆM VỤ", { level: 1 }],
]);

describe("the outline", () => {
  it("has a row for each heading, a group where deeper ones follow", () => {
    const rows = outlineRows(doc, null, null);
    expect(rows.map(({ id, level, isGroup }) => [id, level, isGroup])).toEqual([
      ["b1", 1, true],
      ["b2", 2, false],
      ["b4", 1, false],
    ]);
  });

  it("marks the nearest heading over the cursor as the current place", () => {
    const current = (cursor: string | null) =>
      outlineRows(doc, null, cursor).find((row) => row.isCurrent)?.id;
    expect(current("b3")).toBe("b2");
    expect(current("b4")).toBe("b4");
    expect(current("b0")).toBeUndefined();
    expect(current(null)).toBeUndefined();
  });

  it("marks the part the cursor stands in, and none in the opening", () => {
    const part = (cursor: string) => outlineRows(doc, null, cursor).find((row) => row.isCurrentPart)?.id;
    expect([part("b3"), part("b4"), part("b0")]).toEqual(["b1", "b4", undefined]);
  });

  it("gives counts to parts alone, those of the report", () => {
    const report = check({ blocks: blocksForCheck(doc) }, [], CopySettings.parse({}));
    const rows = outlineRows(doc, report, null);
    expect(rows.map((row) => row.counts?.syllables ?? null)).toEqual([8, null, 2]);
  });

  it("sets the parts of a Phần below it, and counts them in it", () => {
    const divided = aProgramme([
      ["heading", "TÌNH HÌNH", { level: 0 }],
      ["heading", "KẾT QUẢ", { level: 1 }],
      ["paragraph", "Một việc của xã"],
      ["heading", "HẠN CHẾ", { level: 1 }],
      ["heading", "NHIỆM VỤ", { level: 0 }],
    ]);
    const report = check({ blocks: blocksForCheck(divided) }, [], CopySettings.parse({}));
    const rows = outlineRows(divided, report, "b2");
    expect(rows.map(({ level, counts }) => [level, counts?.syllables])).toEqual([
      [1, 10],
      [2, 6],
      [2, 2],
      [1, 2],
    ]);
    expect(rows.find((row) => row.isCurrentPart)?.id).toBe("b1");
  });

  it("knows the part of a block, and that the opening has none", () => {
    expect(partOfBlock(doc, "b3")).toBe("b1");
    expect(partOfBlock(doc, "b0")).toBe("");
    expect(partOfBlock(doc, "gone")).toBe("");
  });
});
