import { describe, expect, it } from "vitest";
import { coverageRows } from "../../../renderer/features/drafting/panels/outline/coverage-rows";
import { coverageOf } from "../../../shared/domain/readiness/coverage";
import { aParent, aProgramme } from "./programme";

const parent = aParent([
  { id: "v", text: "Quan điểm", isGroup: true, kind: "view" },
  { id: "v1", text: "Một quan điểm", parentId: "v", kind: "view" },
  { id: "g", text: "NHIỆM VỤ", isGroup: true },
  { id: "g1", text: "Thể chế", isGroup: true, parentId: "g" },
  { id: "a", text: "Sửa quy định", parentId: "g1" },
  { id: "b", text: "Bỏ rào cản", parentId: "g1" },
  { id: "c", text: "Hạ tầng", parentId: "g" },
]);
const doc = aProgramme([
  ["duty", "Việc một", { links: ["p/a", "p/c"] }],
  ["paragraph", "Việc hai", { links: ["p/a"] }],
]);
const rowsOf = (onlyMissing: boolean) => coverageRows(parent, coverageOf(doc, [parent]), onlyMissing);

describe("the coverage of a parent plan", () => {
  it("counts leaf items that must be taken up and leaves out groups without any", () => {
    const { rows, takenUp, total } = rowsOf(false);
    expect([takenUp, total]).toEqual([2, 3]);
    expect(rows.map(({ id, level, state, blockCount }) => [id, level, state, blockCount])).toEqual([
      ["g", 1, "some", 2],
      ["g1", 2, "some", 2],
      ["a", 3, "all", 2],
      ["b", 3, "none", 0],
      ["c", 2, "all", 1],
    ]);
  });

  it("sums each group from the items under it", () => {
    const sums = rowsOf(false).rows.map(({ id, takenUp, total }) => `${id} ${takenUp}/${total}`);
    expect(sums).toEqual(["g 2/3", "g1 1/2", "a 1/1", "b 0/1", "c 1/1"]);
  });

  it("keeps what is missing and the groups it stands in when asked for that alone", () => {
    expect(rowsOf(true).rows.map(({ id }) => id)).toEqual(["g", "g1", "b"]);
  });

  it("ends when items name each other as their groups", () => {
    const knotted = aParent([
      { id: "x", text: "X", isGroup: true, parentId: "y" },
      { id: "y", text: "Y", isGroup: true, parentId: "x" },
      { id: "z", text: "Z", parentId: "x" },
    ]);
    const { total } = coverageRows(knotted, coverageOf(doc, [knotted]), false);
    expect(total).toBe(1);
  });
});
