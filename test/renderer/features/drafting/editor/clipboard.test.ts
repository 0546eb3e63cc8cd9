import { Fragment, Slice } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { asPasted } from "../../../../../renderer/features/drafting/editor/clipboard";
import { programmeOf } from "../../../drafting/editor-states";

const other = programmeOf(
  ["heading", "MỤC ĐÍCH", { id: "x1", level: 1, rule: "required" }],
  ["point", "Mẫu của cấp trên", { id: "x2", rule: "locked", links: ["plan/3"] }],
  ["paragraph", "Của đơn vị", { id: "b1", links: ["plan/4"] }],
);
const slice = new Slice(Fragment.from(other.children.slice(1)), 1, 1);

describe("pasted blocks", () => {
  it("are free, whatever the template held them to where they were copied", () => {
    const pasted = asPasted(slice, programmeOf(["paragraph", "Đây"]), ["plan"]);
    expect(pasted.content.content.map((block) => block.attrs.rule)).toEqual(["free", "free", "free"]);
    expect(pasted.content.content.map((block) => block.textContent)).toEqual([
      "MỤC ĐÍCH",
      "Mẫu của cấp trên",
      "Của đơn vị",
    ]);
    expect([pasted.openStart, pasted.openEnd]).toEqual([1, 1]);
  });

  it("keep id and links when they were cut, and lose both when the page still has them", () => {
    const [, cut, copied] = asPasted(slice, programmeOf(["paragraph", "Đây"]), ["plan"]).content.content;
    expect(cut?.attrs).toMatchObject({ id: "x2", links: ["plan/3"] });
    expect(copied?.attrs).toMatchObject({ id: "", links: [] });
  });

  it("lose links to plans that are no parents of this programme, and keep the others", () => {
    const block = programmeOf(["point", "Của nơi khác", { id: "y1", links: ["plan/3", "plan2/3", "pla/1"] }]);
    const here = programmeOf(["paragraph", "Đây"]);
    const pasted = asPasted(new Slice(Fragment.from(block.child(1)), 1, 1), here, ["plan", "other"]);
    expect(pasted.content.child(0).attrs).toMatchObject({ id: "y1", links: ["plan/3"] });
  });
});
