import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import { wordsReplaced } from "../../../renderer/features/drafting/editor/find-commands";
import { programmeOf, TestEditor } from "./editor-states";

const range = { blockId: "b1", from: 5, to: 13 };

describe("a name written over another", () => {
  const text = "Giao Huyện uỷ tổng hợp";

  it("is one edit, and undo brings the old name back", () => {
    const editor = new TestEditor(programmeOf(["paragraph", text]));
    editor.at(1, 0).type("a");
    const moved = { ...range, from: 6, to: 14 };
    const tr = wordsReplaced(editor.state, moved, "Huyện uỷ", "Đảng uỷ xã");
    if (tr) editor.dispatch(tr);
    expect(editor.blocks).toEqual(["paragraph aGiao Đảng uỷ xã tổng hợp"]);
    editor.run(undo);
    expect(editor.blocks).toEqual([`paragraph a${text}`]);
  });

  it("is not written where the old one no longer stands", () => {
    const editor = new TestEditor(programmeOf(["paragraph", `x${text}`]));
    expect(wordsReplaced(editor.state, range, "Huyện uỷ", "Đảng uỷ xã")).toBeNull();
    expect(wordsReplaced(editor.state, { ...range, blockId: "gone" }, "Huyện uỷ", "Đảng uỷ xã")).toBeNull();
  });
});
