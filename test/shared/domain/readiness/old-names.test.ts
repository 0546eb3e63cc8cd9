import { describe, expect, it } from "vitest";
import { defaultBodies } from "../../../../shared/domain/directory";
import { oldNameFinder } from "../../../../shared/domain/readiness/old-names";
import { aDocument, block } from "../../../support/documents";

const find = oldNameFinder(defaultBodies("commune"), { on: "2026-11-22" });

describe("old names of bodies in a programme", () => {
  it("are listed at their places, with the name to write instead", () => {
    const doc = aDocument(
      block("heading", "NHIỆM VỤ", { level: 1 }),
      block("paragraph", "Giao Ban Tuyên giáo Tỉnh uỷ và UBND huyện."),
    );
    const { textContent } = doc.child(2);
    const found = find(doc);
    expect(found.map(({ path, name, successor }) => [path, name, successor])).toEqual([
      ["I", "Ban Tuyên giáo Tỉnh uỷ", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"],
      ["I", "UBND huyện", "Uỷ ban nhân dân xã"],
    ]);
    expect(found.map(({ from, to, name }) => textContent.slice(from, to) === name)).toEqual([true, true]);
  });

  it.each([
    ["HUYỆN UỶ", "ĐẢNG UỶ XÃ"],
    ["huyện uỷ", "đảng uỷ xã"],
    ["Huyện uỷ", "Đảng uỷ xã"],
  ])("are replaced in their own case: %s", (name, successor) => {
    expect(find(aDocument(block("paragraph", `${name} giao`)))[0]?.successor).toBe(successor);
  });

  it("are left alone where a document of the time is cited", () => {
    const cited = "Kế hoạch số 15-KH/HU, ngày 12/3/2024 của Huyện uỷ Sông Mã";
    expect(find(aDocument(block("basis", cited)))).toEqual([]);
  });

  it("say where the template lets nothing be written instead", () => {
    const doc = aDocument(block("paragraph", "Huyện uỷ giao", { rule: "locked" }));
    expect(find(doc)).toMatchObject([{ name: "Huyện uỷ", successor: "Đảng uỷ xã", isHeld: true }]);
  });
});
