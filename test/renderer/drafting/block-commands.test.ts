import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import {
  backspaceAtStart,
  deleteAtEnd,
  moveBlocks,
  setKind,
  shiftLevel,
  splitBlock,
} from "../../../renderer/features/drafting/editor/block-commands";
import { emptyDuty } from "../../../shared/domain/duties";
import { programmeOf, TestEditor } from "./editor-states";

const lead = { ...emptyDuty, lead: { bodyId: null, name: "Ban Xây dựng Đảng" } };

describe("Enter", () => {
  it("starts a paragraph after a heading", () => {
    const editor = new TestEditor(programmeOf(["heading", "Mục đích", { level: 1 }])).at(1, 8);
    editor.run(splitBlock);
    expect(editor.blocks).toEqual(["heading:1 Mục đích", "paragraph"]);
    expect(editor.cursor).toBe("2/0");
  });

  it("starts a new empty duty after a duty, without its owner", () => {
    const editor = new TestEditor(programmeOf(["duty", "Mở lớp", { duty: lead, links: ["p/1"] }])).at(1, 6);
    editor.run(splitBlock);
    expect(editor.blocks).toEqual(["duty Mở lớp", "duty"]);
    expect(editor.state.doc.child(1).attrs.duty).toEqual(lead);
    expect(editor.state.doc.child(2).attrs).toMatchObject({ duty: emptyDuty, links: [] });
  });

  it("gives the second half of a split duty no owner and an id of its own", () => {
    const editor = new TestEditor(programmeOf(["duty", "Mở lớp", { duty: lead }])).at(1, 2);
    editor.run(splitBlock);
    expect(editor.blocks).toEqual(["duty Mở", "duty  lớp"]);
    expect(editor.state.doc.child(2).attrs.duty).toEqual(emptyDuty);
    expect(editor.blockIds).toEqual(["b0", "b1", "test-1"]);
  });

  it("at the start of a paragraph leaves the paragraph its identity", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Nội dung"])).at(1, 0);
    editor.run(splitBlock);
    expect(editor.blocks).toEqual(["paragraph", "paragraph Nội dung"]);
    expect(editor.blockIds).toEqual(["b0", "test-1", "b1"]);
    expect(editor.cursor).toBe("2/0");
  });

  it("in an empty duty or point goes back to a paragraph", () => {
    for (const type of ["duty", "point", "target"]) {
      const editor = new TestEditor(programmeOf([type, ""])).at(1, 0);
      editor.run(splitBlock);
      expect(editor.blocks).toEqual(["paragraph"]);
    }
  });

  it("never makes a second title", () => {
    const editor = new TestEditor(programmeOf(["paragraph", ""])).at(0, 6);
    editor.run(splitBlock);
    expect(editor.state.doc.children.map((block) => block.type.name)).toEqual([
      "title",
      "paragraph",
      "paragraph",
    ]);
  });

  it("after a locked heading is allowed, inside it is refused and said", () => {
    const editor = new TestEditor(programmeOf(["heading", "Mục đích", { level: 1, rule: "locked" }]));
    editor.at(1, 8).run(splitBlock);
    expect(editor.blocks).toEqual(["heading:1 Mục đích", "paragraph"]);
    expect(editor.refusals).toBe(0);
    editor.at(1, 3).run(splitBlock);
    expect(editor.blocks).toEqual(["heading:1 Mục đích", "paragraph"]);
    expect(editor.refusals).toBe(1);
  });
});

describe("Backspace at the start of a block", () => {
  it("makes a heading a paragraph, then joins it to the block before", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Một"], ["heading", "Hai", { level: 2 }])).at(
      2,
      0,
    );
    editor.run(backspaceAtStart);
    expect(editor.blocks).toEqual(["paragraph Một", "paragraph Hai"]);
    editor.run(backspaceAtStart);
    expect(editor.blocks).toEqual(["paragraph MộtHai"]);
    expect(editor.cursor).toBe("1/3");
  });

  it("keeps the links of both blocks", () => {
    const doc = programmeOf(["duty", "Một", { links: ["p/1"] }], ["paragraph", "Hai", { links: ["p/2"] }]);
    const editor = new TestEditor(doc).at(2, 0);
    editor.run(backspaceAtStart);
    expect(editor.state.doc.child(1).attrs.links).toEqual(["p/1", "p/2"]);
  });

  it("removes an empty block before and leaves this one as it is", () => {
    const editor = new TestEditor(programmeOf(["paragraph", ""], ["paragraph", "Hai"])).at(2, 0);
    editor.run(backspaceAtStart);
    expect(editor.blocks).toEqual(["paragraph Hai"]);
    expect(editor.blockIds).toEqual(["b0", "b2"]);
  });

  it("does not turn a required heading into text", () => {
    const editor = new TestEditor(programmeOf(["heading", "Nhiệm vụ", { level: 1, rule: "required" }])).at(
      1,
      0,
    );
    expect(editor.run(backspaceAtStart)).toBe(true);
    expect(editor.blocks).toEqual(["heading:1 Nhiệm vụ"]);
    expect(editor.refusals).toBe(1);
  });

  it("inside a block leaves the key to the browser", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Một"])).at(1, 2);
    expect(editor.run(backspaceAtStart)).toBe(false);
  });
});

describe("Delete at the end of a block", () => {
  it("takes the next block's text in", () => {
    const editor = new TestEditor(programmeOf(["duty", "Một"], ["paragraph", "Hai"])).at(1, 3);
    editor.run(deleteAtEnd);
    expect(editor.blocks).toEqual(["duty MộtHai"]);
  });
});

describe("levels and kinds", () => {
  it("Tab and Shift+Tab change a heading's level and a point's style, and stop at the ends", () => {
    const editor = new TestEditor(
      programmeOf(["heading", "A", { level: 1 }], ["point", "B", { style: "dash" }]),
    );
    editor.at(1, 0).run(shiftLevel(1));
    editor.run(shiftLevel(1));
    editor.run(shiftLevel(1));
    editor.at(2, 0).run(shiftLevel(-1));
    expect(editor.blocks).toEqual(["heading:4 A", "point:letter B"]);
  });

  it("a kind keeps the block's id and links", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "A", { links: ["p/1"] }])).at(1, 0);
    editor.run(setKind("duty"));
    expect(editor.state.doc.child(1).attrs).toMatchObject({ id: "b1", links: ["p/1"], duty: emptyDuty });
  });
});

describe("moving blocks", () => {
  it("moves over the neighbour, stays below the title, and is one step to undo", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "A"], ["paragraph", "B"])).at(2, 1);
    editor.run(moveBlocks(-1));
    expect(editor.blocks).toEqual(["paragraph B", "paragraph A"]);
    expect(editor.cursor).toBe("1/1");
    editor.run(moveBlocks(-1));
    expect(editor.blocks).toEqual(["paragraph B", "paragraph A"]);
    editor.run(undo);
    expect(editor.blocks).toEqual(["paragraph A", "paragraph B"]);
  });

  it("moves a selection of several blocks down", () => {
    const doc = programmeOf(["paragraph", "A"], ["paragraph", "B"], ["paragraph", "C"]);
    const editor = new TestEditor(doc).at(1, 0, 2, 1);
    editor.run(moveBlocks(1));
    expect(editor.blocks).toEqual(["paragraph C", "paragraph A", "paragraph B"]);
  });
});
