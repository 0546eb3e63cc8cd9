import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import {
  insertBlock,
  linkedBlock,
  proposedDuty,
  replaceDocument,
  setLink,
  setQuotation,
} from "../../../renderer/features/drafting/editor/take-over";
import { defaultBodies } from "../../../shared/domain/directory";
import { emptyDuty } from "../../../shared/domain/duties";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { anItem } from "../../support/builders";
import { programmeOf, TestEditor } from "./editor-states";

const names = { bodies: defaultBodies("commune", {}), on: "2026-03-10" };
const at = { from: 0, to: 1 };

describe("taking a parent item over", () => {
  it("proposes the bodies and the last date its text names", () => {
    const item = anItem({
      id: "1",
      text: "…",
      bodies: [
        { name: "Ban Xây dựng Đảng", role: "lead", at },
        { name: "Công an xã", role: "coordinating", at },
        { name: "Công an xã", role: "coordinating", at },
        { name: "Bộ Chính trị", role: "named", at },
      ],
      dates: [
        { text: "quý II/2026", date: "2026-06-30", at },
        { text: "ngày 20/12/2026", date: "2026-12-20", at },
      ],
    });
    const duty = proposedDuty(item, names, null);
    expect(duty.lead?.name).toBe("Ban Xây dựng Đảng");
    expect(duty.lead?.bodyId).not.toBeNull();
    expect(duty.coordinating.map((body) => body.name)).toEqual(["Công an xã"]);
    expect(duty.due).toEqual({ date: "2026-12-20", shown: "20/12/2026" });
  });

  it("proposes nothing the text does not name", () => {
    expect(proposedDuty(anItem({ id: "1", text: "…" }), names, null)).toEqual(emptyDuty);
  });

  it("puts an empty linked duty after the block, with the cursor in it", () => {
    const editor = new TestEditor(programmeOf(["heading", "Nhiệm vụ", { level: 1 }], ["paragraph", "Sau"]));
    const block = linkedBlock("duty", "plan/7", emptyDuty, () => "new");
    editor.dispatch(insertBlock(editor.state, block, "b1"));
    expect(editor.blocks).toEqual(["heading:1 Nhiệm vụ", "duty", "paragraph Sau"]);
    expect(editor.state.doc.child(2).attrs).toMatchObject({ id: "new", links: ["plan/7"] });
    expect(editor.cursor).toBe("2/0");
    editor.run(undo);
    expect(editor.blocks).toEqual(["heading:1 Nhiệm vụ", "paragraph Sau"]);
  });

  it("uses an empty paragraph up instead of leaving it", () => {
    const editor = new TestEditor(programmeOf(["paragraph", ""]));
    const block = linkedBlock("duty", "plan/7", emptyDuty, () => "new");
    editor.dispatch(insertBlock(editor.state, block, "b1"));
    expect(editor.blocks).toEqual(["duty"]);
  });

  it("adds a link once and takes it away", () => {
    const editor = new TestEditor(programmeOf(["duty", "A"]));
    for (const isLinked of [true, true, false]) {
      const tr = setLink(editor.state, "b1", "plan/7", isLinked);
      if (tr) editor.dispatch(tr);
      expect(editor.state.doc.child(1).attrs.links).toEqual(isLinked ? ["plan/7"] : []);
    }
  });
});

describe("declaring a quotation", () => {
  it("takes the range out of the copy check and back again", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Người đứng đầu phải trực tiếp"]));
    const range = { blockId: "b1", from: 6, to: 14 };
    const declared = setQuotation(editor.state, range, true);
    if (declared) editor.dispatch(declared);
    expect(blocksForCheck(editor.state.doc)[1]?.quotations).toEqual([{ from: 6, to: 14 }]);
    const undeclared = setQuotation(editor.state, range, false);
    if (undeclared) editor.dispatch(undeclared);
    expect(blocksForCheck(editor.state.doc)[1]?.quotations).toEqual([]);
  });
});

describe("going back to an earlier revision", () => {
  it("replaces only the blocks that differ, as one step to undo", () => {
    const earlier = programmeOf(["paragraph", "A"], ["paragraph", "B"], ["paragraph", "C"]);
    const editor = new TestEditor(earlier).at(2, 1).type("!");
    const now = editor.state.doc;
    editor.dispatch(replaceDocument(editor.state, earlier));
    expect(editor.state.doc.eq(earlier)).toBe(true);
    expect(editor.state.doc.child(3)).toBe(now.child(3));
    editor.run(undo);
    expect(editor.state.doc.eq(now)).toBe(true);
  });
});
