import { describe, expect, it } from "vitest";
import { sectionOfBlock } from "../../../../../renderer/features/drafting/panels/parent/place-of-block";
import type { ParentView } from "../../../../../renderer/features/drafting/state";
import type { ItemKind } from "../../../../../shared/domain/parent-plan/types";
import { programmeOf } from "../../../drafting/editor-states";
import { aParent } from "../../../drafting-panels/programme";

function parent(id: string, ...items: readonly (readonly [id: string, kind: ItemKind])[]): ParentView {
  return { ...aParent(items.map(([item, kind]) => ({ id: item, text: "…", kind }))), id };
}

const doc = programmeOf(
  ["paragraph", "Mở đầu"],
  ["heading", "MỤC TIÊU, CHỈ TIÊU", { level: 1 }],
  ["heading", "Chỉ tiêu", { level: 2 }],
  ["paragraph", "Đến năm 2030"],
  ["heading", "NHIỆM VỤ, GIẢI PHÁP", { level: 1 }],
  ["heading", "Hạ tầng số", { level: 2 }],
  ["paragraph", "Lắp trạm"],
  ["duty", "Mở lớp"],
  ["target", "90% hộ"],
);
const parents = [parent("p", ["1", "objective"], ["2", "target"], ["3", "duty"], ["4", "duty"])];
const at = (blockId: string, shown = "") =>
  sectionOfBlock(doc, blockId, parents, shown === "" ? null : { parentPlanId: "p", itemId: shown })?.itemId;

describe("the section of the same kind", () => {
  it("is told by the closest heading that tells anything", () => {
    expect(at("b4")).toBe("2");
    expect(at("b2")).toBe("1");
    expect(at("b7")).toBe("3");
  });

  it("is told by a duty or target itself before any heading", () => {
    expect(at("b8")).toBe("3");
    expect(at("b9")).toBe("2");
  });

  it("is not gone to when the panel stands in it already", () => {
    expect(at("b7", "4")).toBeUndefined();
    expect(at("b7", "2")).toBe("3");
  });

  it("is none before the first heading and for a block that is gone", () => {
    expect(at("b1")).toBeUndefined();
    expect(at("gone")).toBeUndefined();
  });

  it("of a plan without duties is its measures", () => {
    const measures = [parent("q", ["1", "view"], ["2", "measure"])];
    expect(sectionOfBlock(doc, "b8", measures, null)).toEqual({ parentPlanId: "q", itemId: "2" });
  });
});
