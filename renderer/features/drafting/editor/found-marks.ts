import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { mapHighlights } from "./copy-marks";
import type { FoundText } from "./find-text";
import { HighlightLayer, type TextHighlight } from "./highlights";

const key = new PluginKey<readonly TextHighlight[]>("found-marks");
/** More places than this are counted but not all shown. */
const shownAtMost = 1000;

/** Shows the places a search found; `current` is the one the user stands at, -1 for none. */
export function showFound(tr: Transaction, places: readonly FoundText[], current: number): Transaction {
  const first = Math.max(0, Math.min(current - shownAtMost / 2, places.length - shownAtMost));
  const marks = places.slice(first, first + shownAtMost).map(({ from, to }, offset) => {
    const index = first + offset;
    return { index, name: index === current ? "drafting-found-current" : "drafting-found", from, to };
  });
  return tr.setMeta(key, marks).setMeta("addToHistory", false);
}

/** Highlights of the find bar. */
export function foundMarks(): Plugin<readonly TextHighlight[]> {
  return new Plugin<readonly TextHighlight[]>({
    key,
    state: {
      init: () => [],
      apply(tr, marks): readonly TextHighlight[] {
        const fresh: readonly TextHighlight[] | undefined = tr.getMeta(key);
        return fresh ?? mapHighlights(marks, tr);
      },
    },
    view: () => new FoundMarksView(),
  });
}

class FoundMarksView {
  private readonly layer = new HighlightLayer(["drafting-found", "drafting-found-current"]);

  update(view: EditorView, before: EditorState): void {
    const marks = key.getState(view.state) ?? [];
    if (marks !== key.getState(before)) this.layer.show(view, marks);
  }

  destroy(): void {
    this.layer.destroy();
  }
}
