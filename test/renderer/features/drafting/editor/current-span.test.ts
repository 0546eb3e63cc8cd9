import { describe, expect, it } from "vitest";
import {
  copyMarks,
  placeSpans,
  setCopySpans,
} from "../../../../../renderer/features/drafting/editor/copy-marks";
import { placeOfSpan, spanAt } from "../../../../../renderer/features/drafting/editor/current-span";
import type { CopySpan } from "../../../../../renderer/features/drafting/state";
import { programmeOf, TestEditor } from "../../../drafting/editor-states";

function span(blockId: string, from: number, to: number): CopySpan {
  return {
    ...{ class: "verbatim", blockId, partId: "", from, to, sourceId: "p", sourceFrom: 0, sourceTo: 1 },
    ...{ syllables: 1, similarity: 1, isMoved: false, fingerprint: "" },
  };
}

/** An editor whose second block ends with the passage the user stands at; another passage stands before it. */
function withSpans() {
  const doc = programmeOf(["paragraph", "đầu chép một"], ["paragraph", "giữa chép hai"]);
  const editor = new TestEditor(doc, "test", 0, [copyMarks()]);
  const spans = [span("b1", 4, 12), span("b2", 5, 13)];
  editor.dispatch(setCopySpans(editor.state.tr, placeSpans(editor.state, spans, new Set())));
  return editor;
}

describe("the passage the user stands at", () => {
  it("stays the same one when a passage before it is gone or new ones came", () => {
    const editor = withSpans();
    const place = placeOfSpan(editor.state, 1);
    expect(place).toEqual({ blockId: "b2", from: 5, to: 13 });
    expect(spanAt([span("b2", 5, 13)], place)).toBe(0);
    expect(spanAt([span("b0", 0, 3), span("b1", 4, 12), span("b2", 5, 13)], place)).toBe(2);
  });

  it("is found again after text was typed before it, and as the larger piece when it was cut in two", () => {
    const editor = withSpans();
    editor.at(2, 0).type("Ở ");
    const place = placeOfSpan(editor.state, 1);
    expect(place).toEqual({ blockId: "b2", from: 7, to: 15 });
    expect(spanAt([span("b2", 7, 9), span("b2", 10, 15)], place)).toBe(1);
  });

  it("is none once its text was deleted or no longer counts as copied", () => {
    const editor = withSpans();
    const place = placeOfSpan(editor.state, 1);
    expect(spanAt([span("b1", 4, 12), span("b2", 0, 4)], place)).toBeNull();
    editor.dispatch(editor.state.tr.delete(editor.position(2, 5), editor.position(2, 13)));
    expect(placeOfSpan(editor.state, 1)).toBeNull();
    expect(spanAt([span("b2", 0, 3)], null)).toBeNull();
  });
});
