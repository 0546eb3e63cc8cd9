import { redoDepth, undoDepth } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { CursorFormat, DraftingStore } from "../state";
import { cursorBlock, kindOf, selectionRange } from "./blocks";
import { textMarks } from "./key-bindings";

/** Time (ms) after the last movement at which the workspace is told where the cursor is. */
const pause = 90;

/** Tells the workspace where the cursor is and what formatting it has, after it came to rest. */
export class CursorWatch {
  private readonly store: DraftingStore;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: DraftingStore) {
    this.store = store;
  }

  schedule(view: EditorView): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(view.state), pause);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(state: EditorState): void {
    const format = formatOf(state);
    const known = this.store.getState();
    this.store.setState({
      cursorBlockId: String(cursorBlock(state).node.attrs.id),
      selection: selectionRange(state),
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
      format: isSameFormat(known.format, format) ? known.format : format,
    });
  }
}

function formatOf(state: EditorState): CursorFormat {
  const { $from, from, to, empty } = state.selection;
  const active = state.storedMarks ?? $from.marks();
  const marks = textMarks.filter((name) => {
    const type = state.schema.marks[name];
    if (!type) return false;
    return empty ? type.isInSet(active) !== undefined : state.doc.rangeHasMark(from, to, type);
  });
  return { kind: kindOf(cursorBlock(state).node), marks };
}

function isSameFormat(a: CursorFormat, b: CursorFormat): boolean {
  return a.kind === b.kind && a.marks.join() === b.marks.join();
}
