import type { EditorState } from "prosemirror-state";
import type { CopySpan, DraftingState } from "../state";
import type { BlockRange } from "./blocks";
import { copySpansOf, placeSpans } from "./copy-marks";
import type { TextHighlight } from "./highlights";

/** Where a passage of the last report stands after the edits since; null when its text is gone. */
export function placeOfSpan(state: EditorState, index: number | null): BlockRange | null {
  const mark = copySpansOf(state).find((placed) => placed.index === index);
  if (!mark) return null;
  const block = state.doc.resolve(mark.from);
  const start = block.start();
  return { blockId: String(block.parent.attrs.id), from: mark.from - start, to: mark.to - start };
}

/** The mark of the passage one stands at: of the library document while its passages are walked, else of the report. */
export function currentMark(
  state: EditorState,
  known: Pick<DraftingState, "passageFilter" | "currentSpan" | "inLibrary" | "currentInLibrary">,
): TextHighlight | undefined {
  return known.passageFilter === "library"
    ? placeSpans(state, known.inLibrary, new Set()).find(({ index }) => index === known.currentInLibrary)
    : copySpansOf(state).find(({ index }) => index === known.currentSpan);
}

/** The passage of a fresh report that stands at a place: the one that shares most characters with it; null for none. */
export function spanAt(spans: readonly CopySpan[], place: BlockRange | null): number | null {
  if (!place) return null;
  let best: number | null = null;
  let most = 0;
  spans.forEach((span, index) => {
    if (span.blockId !== place.blockId) return;
    const shared = Math.min(span.to, place.to) - Math.max(span.from, place.from);
    if (shared > most) [best, most] = [index, shared];
  });
  return best;
}
