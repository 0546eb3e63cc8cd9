import { describe, expect, it } from "vitest";
import { buildIndex, CopySettings } from "../../../../shared/domain/copy-check";
import { compareUnits, comparisonWork, leastOwn, sharedPassages } from "../../../../shared/domain/twins";
import { sampleParent } from "../../../support/copy-check";

const settings = CopySettings.parse({});
const parent = buildIndex({ id: "parent", text: sampleParent });
const own = (name: string, place: string) =>
  `Đảng uỷ xã ${name} lãnh đạo nối con kênh ${place} với trạm bơm cũ, mở lớp đọc sách buổi tối cho bà con, khơi lại dòng suối cạn và trồng ba hàng tre chắn gió dọc bãi bồi ven sông.`;
const other =
  "Chi bộ thôn Đông Hạ sửa mái nhà văn hoá, đóng thêm hai mươi bộ bàn ghế gỗ keo, giao đồng chí Lê Thị Hạnh trông coi và báo cáo mỗi quý một lần trước hội nghị chi bộ.";
const texts = [
  `${sampleParent}\n${own("Trà Mai", "Bàu Sen")}`,
  `${sampleParent}\n${other}`,
  own("Thăng An", "Vực Dài"),
];
const units = texts.map((text, i) => ({ text, index: buildIndex({ id: `${i}`, text }) }));

describe("programmes of several units", () => {
  it("are twins by their own wording, whatever each took from the plan", () => {
    const { clusters, matrix, counts, own, shared } = compareUnits(units, parent, 0.7, settings);
    expect(clusters).toEqual([[0, 2]]);
    expect(matrix[0]?.[1]).toBeLessThan(0.3);
    expect(matrix[0]?.[2]).toBe((shared[0]?.[2] ?? 0) / ((own[0] ?? 0) + (own[2] ?? 0)));
    expect(counts[1]?.copied).toBeGreaterThan(150);
    expect(counts[2]?.copied).toBe(0);
  });

  it("are twins as well when one is lightly edited throughout, of the plan and of its own", () => {
    const other = own("Thăng An", "Vực Dài").replace("bà con", "nhân dân").replace("hàng tre", "luỹ tre");
    const edited = `${sampleParent.replaceAll("rõ", "cần rõ")}\n${other}`;
    const pair = [units[0], { text: edited, index: buildIndex({ id: "e", text: edited }) }].filter(
      (u) => !!u,
    );
    expect(compareUnits(pair, parent, 0.7, settings).clusters).toEqual([[0, 1]]);
  });

  it("form no group when they have too little of their own", () => {
    const little = `${sampleParent}\nXã nối con kênh cạn với trạm bơm cũ, mở lớp đọc sách buổi tối cho bà con ven sông.`;
    const unit = { text: little, index: buildIndex({ id: "l", text: little }) };
    const { own, shared, matrix, clusters } = compareUnits([unit, unit], parent, 0.1, settings);
    expect(own[0]).toBeLessThan(leastOwn);
    expect(shared[0]?.[1]).toBeGreaterThan(30);
    expect([matrix[0]?.[1], clusters]).toEqual([0, []]);
  });

  it("are compared in as many steps as are told beforehand", () => {
    for (const count of [0, 1, 3]) {
      const work = comparisonWork(units.slice(0, count), parent, settings);
      let taken = 0;
      while (!work.steps.next().done) taken += 1;
      expect(taken).toBe(work.count);
    }
  });

  it("need be neither many nor long", () => {
    const none = { counts: [], own: [], shared: [], matrix: [], clusters: [] };
    expect(compareUnits([], parent, 0.6, settings)).toEqual(none);
    const blank = { text: "", index: buildIndex({ id: "", text: "" }) };
    expect(compareUnits([blank, blank], parent, 0.6, settings).clusters).toEqual([]);
  });
});

describe("two programmes side by side", () => {
  it("show what one has of the other, and nothing that both took from the plan", () => {
    const [a = "", , b = ""] = texts;
    const passages = sharedPassages(a, b, parent, settings);
    expect(passages.length).toBeGreaterThan(0);
    for (const { inA, inB } of passages) {
      expect(sampleParent).not.toContain(a.slice(inA.from, inA.to));
      expect(inB.to).toBeLessThanOrEqual(b.length);
    }
    const shown = passages.map(({ inA }) => a.slice(inA.from, inA.to)).join(" ");
    expect(shown).toContain("với trạm bơm cũ, mở lớp đọc sách buổi tối");
    expect(sharedPassages(a, texts[1] ?? "", parent, settings)).toEqual([]);
  });
});
