import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import { replaceAllFound } from "../../../../../renderer/features/drafting/editor/find-commands";
import { findText } from "../../../../../renderer/features/drafting/editor/find-text";
import { programmeOf, TestEditor } from "../../../drafting/editor-states";

const loose = { matchCase: false, matchAccents: false };

function replaceAll(editor: TestEditor, text: string, by: string) {
  const places = findText(editor.state.doc, { text, ...loose });
  const replaced = replaceAllFound(editor.state, places, by);
  editor.dispatch(replaced.tr);
  return replaced;
}

describe("replacing everywhere", () => {
  it("is one step a block, however often the text stands in it", () => {
    const many = "huyện, ".repeat(4000);
    const editor = new TestEditor(
      programmeOf(["paragraph", many], ["paragraph", "không có"], ["duty", many], ["paragraph", many]),
    );
    const ids = editor.blockIds;
    const { tr, count } = replaceAll(editor, "huyen", "xã");
    expect(count).toBe(12_000);
    expect(tr.steps).toHaveLength(3);
    expect(editor.state.doc.child(3).textContent).toBe("xã, ".repeat(4000));
    expect(editor.blockIds).toEqual(ids);
    editor.run(undo);
    expect(editor.state.doc.child(1).textContent).toBe(many);
  });

  it("gives each place the formatting that stood there and keeps that of the words between", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "huyện A, huyện B, huyện C"]));
    const { strong, em } = editor.state.schema.marks;
    const mark = (from: number, to: number, type = strong) => {
      const [start, end] = [editor.position(1, from), editor.position(1, to)];
      if (type) editor.dispatch(editor.state.tr.addMark(start, end, type.create()));
    };
    mark(0, 5);
    mark(15, 16, em);
    mark(18, 23, em);
    replaceAll(editor, "huyện", "thị xã");
    const pieces = editor.state.doc
      .child(1)
      .children.map(({ text, marks }) => `${text}${marks.map(({ type }) => `<${type.name}>`).join("")}`);
    expect(pieces).toEqual(["thị xã<strong>", " A, thị xã ", "B<em>", ", ", "thị xã<em>", " C"]);
  });

  it("takes the places away when nothing stands for them", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "a huyện b huyện"], ["paragraph", "huyện"]));
    replaceAll(editor, "huyện", "");
    expect(editor.blocks).toEqual(["paragraph a  b", "paragraph"]);
  });
});
