import { describe, expect, it } from "vitest";
import { toggleTextMark } from "../../../renderer/features/drafting/editor/key-bindings";
import { programmeOf, TestEditor } from "./editor-states";

function backspace(editor: TestEditor): void {
  const { from } = editor.state.selection;
  editor.dispatch(editor.state.tr.delete(from - 1, from));
}

const marksAt = (editor: TestEditor) =>
  editor.state.doc.child(1).lastChild?.marks.map((mark) => mark.type.name);

describe("formatting under a backspace-and-retype keyboard", () => {
  it("stays when the only bold letter is typed again with its mark", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Xin "])).at(1, 4);
    editor.run(toggleTextMark("strong"));
    editor.type("d");
    backspace(editor);
    editor.type("đ");
    expect(editor.blocks).toEqual(["paragraph Xin đ"]);
    expect(marksAt(editor)).toEqual(["strong"]);
  });

  it("does not spread to text typed elsewhere", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Xin "])).at(1, 4);
    editor.run(toggleTextMark("strong"));
    editor.type("d");
    backspace(editor);
    editor.at(1, 0).type("A");
    expect(editor.state.doc.child(1).firstChild?.marks).toEqual([]);
  });
});
