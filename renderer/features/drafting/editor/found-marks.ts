import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { mapHighlights } from "./copy-marks";
import type { FoundText } from "./find-text";
import { HighlightLayer, type TextHighlight } from "./highlights";

const key = new PluginKey<readonly TextHighlight[]>("found-marks");
/** Shows the places a search found; `current` is the one the user stands at, -1 for none. */
export function showFound(tr: Transaction, places: readonly FoundText[], current: number): Transaction {
  const marks = places.map(({ from, to }, index) => {
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
    view: (view) => new FoundMarksView(view),
  });
}

class FoundMarksView {
  private readonly layer: HighlightLayer;

  constructor(view: EditorView) {
    this.layer = new HighlightLayer(view, ["drafting-found", "drafting-found-current"]);
  }

  update(view: EditorView, before: EditorState): void {
    const marks = key.getState(view.state) ?? [];
    if (marks !== key.getState(before)) this.layer.show(view, marks);
  }

  destroy(): void {
    this.layer.destroy();
  }
}
