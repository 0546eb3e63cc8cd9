import { undo } from "prosemirror-history";
import { describe, expect, it } from "vitest";
import {
  neighbourFound,
  replaceAllFound,
  replaceFound,
} from "../../../renderer/features/drafting/editor/find-commands";
import { findText } from "../../../renderer/features/drafting/editor/find-text";
import { programmeOf, TestEditor } from "./editor-states";

const loose = { matchCase: false, matchAccents: false };
const found = (editor: TestEditor, text: string, options = loose) =>
  findText(editor.state.doc, { text, ...options }).map(({ from, to }) =>
    editor.state.doc.textBetween(from, to),
  );

describe("finding", () => {
  it("finds without accents, without case, composed or decomposed", () => {
    const editor = new TestEditor(
      programmeOf(["paragraph", "Uỷ ban, ủy ban, UY BAN và Ủy ban".normalize("NFD")]),
    );
    expect(found(editor, "uy ban")).toHaveLength(4);
    expect(found(editor, "đ")).toEqual([]);
  });

  it("finds what was typed exactly when accents or case count", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "Đảng đang làm, đảng Đang nói"]));
    expect(found(editor, "đang", { matchCase: false, matchAccents: true })).toEqual(["đang", "Đang"]);
    expect(found(editor, "đang", { matchCase: true, matchAccents: false })).toEqual(["đang", "đảng"]);
    expect(found(editor, "đang", { matchCase: true, matchAccents: true })).toEqual(["đang"]);
  });

  it("keeps to whole characters around runs of spaces", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "hai   chữ  "]));
    expect(found(editor, "hai chu")).toEqual(["hai   chữ"]);
    expect(found(editor, "hai")).toEqual(["hai"]);
  });

  it("goes round at both ends", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "a b a"])).at(1, 5);
    const places = findText(editor.state.doc, { text: "a", ...loose });
    const inText = places.length - 2;
    expect(neighbourFound(editor.state, places, 1)).toBe(0);
    editor.at(1, 0);
    expect(neighbourFound(editor.state, places, 1)).toBe(inText);
  });
});

describe("replacing", () => {
  it("replaces all in one step to undo, keeps formatting and fixed text", () => {
    const doc = programmeOf(["paragraph", "huyện A, huyện B"], ["paragraph", "huyện C", { rule: "locked" }]);
    const editor = new TestEditor(doc).at(1, 0);
    const strong = editor.state.schema.marks.strong;
    if (strong)
      editor.dispatch(editor.state.tr.addMark(editor.position(1, 0), editor.position(1, 5), strong.create()));
    const { tr, count } = replaceAllFound(
      editor.state,
      findText(editor.state.doc, { text: "huyen", ...loose }),
      "xã",
    );
    editor.dispatch(tr);
    expect(count).toBe(2);
    expect(editor.blocks).toEqual(["paragraph xã A, xã B", "paragraph huyện C"]);
    expect(
      editor.state.doc
        .child(1)
        .child(0)
        .marks.map((mark) => mark.type.name),
    ).toEqual(["strong"]);
    editor.run(undo);
    expect(editor.blocks[0]).toBe("paragraph huyện A, huyện B");
  });

  it("does not replace in text the template has fixed", () => {
    const editor = new TestEditor(programmeOf(["paragraph", "huyện", { rule: "locked" }]));
    const [place] = findText(editor.state.doc, { text: "huyện", ...loose });
    expect(place && replaceFound(editor.state, place, "xã")).toBeNull();
  });
});
