import { describe, expect, it } from "vitest";
import {
  copyMarks,
  copySpansOf,
  placeSpans,
  renameSpans,
  setCopySpans,
} from "../../../../../renderer/features/drafting/editor/copy-marks";
import type { CopySpan } from "../../../../../renderer/features/drafting/state";
import { programmeOf, TestEditor } from "../../../drafting/editor-states";

function span(blockId: string, fingerprint: string, name: CopySpan["class"] = "verbatim"): CopySpan {
  return {
    ...{ class: name, blockId, partId: "", from: 0, to: 3, sourceId: "p", sourceFrom: 0, sourceTo: 3 },
    ...{ syllables: 1, similarity: 1, isMoved: false, fingerprint },
  };
}

const spans = [span("b1", "kept"), span("b2", "open", "adapted"), span("b3", "kept", "quoted")];
const doc = programmeOf(["paragraph", "một hai"], ["paragraph", "ba bốn"], ["paragraph", "năm sáu"]);
const namesOf = (marks: readonly { readonly name: string }[]) => marks.map(({ name }) => name);

describe("the marks of copied passages", () => {
  it("are calmer where a passage is accepted, but never for what leaves the count anyway", () => {
    const { state } = new TestEditor(doc);
    expect(namesOf(placeSpans(state, spans, new Set(["kept"])))).toEqual([
      "drafting-accepted-verbatim",
      "drafting-adapted",
      "drafting-quoted",
    ]);
  });

  it("keep their places after an edit when a passage is accepted or taken back", () => {
    const editor = new TestEditor(doc, "test", 0, [copyMarks()]);
    editor.dispatch(setCopySpans(editor.state.tr, placeSpans(editor.state, spans, new Set())));
    editor.at(1, 0).type("Ở ");
    const before = copySpansOf(editor.state);
    const accepted = renameSpans(before, spans, new Set(["open"]));
    expect(namesOf(accepted)).toEqual(["drafting-verbatim", "drafting-accepted-adapted", "drafting-quoted"]);
    expect(accepted.map(({ from, to }) => [from, to])).toEqual(before.map(({ from, to }) => [from, to]));
    expect(renameSpans(accepted, spans, new Set())).toEqual(before);
  });

  it("of blocks that are gone are left out", () => {
    const { state } = new TestEditor(doc);
    expect(placeSpans(state, [span("b9", "x"), ...spans], new Set()).map(({ index }) => index)).toEqual([
      1, 2, 3,
    ]);
  });
});
