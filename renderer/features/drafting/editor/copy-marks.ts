import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { stateOf } from "../passage-state";
import type { CopySpan } from "../state";
import { positionOf } from "./block-commands";
import { changedBlocks } from "./changed-blocks";
import { HighlightLayer, type TextHighlight } from "./highlights";

const key = new PluginKey<readonly TextHighlight[]>("copy-marks");
const names = [
  ...["verbatim", "adapted", "renamed", "formula", "quoted", "allowed"],
  ...["accepted-verbatim", "accepted-adapted", "accepted-renamed"],
].map((name) => `drafting-${name}`);

/** Fingerprints of the passages the office keeps on purpose: they are painted calmer. */
type Accepted = Pick<ReadonlyMap<string, unknown>, "has">;

/** Hands the plugin the placed spans of a fresh report. */
export function setCopySpans(tr: Transaction, spans: readonly TextHighlight[]): Transaction {
  return tr.setMeta(key, spans).setMeta("addToHistory", false);
}

/** The spans as they stand in the text now (`index` is their place in the report): edits have moved or removed them. */
export function copySpansOf(state: EditorState): readonly TextHighlight[] {
  return key.getState(state) ?? [];
}

/** The spans of a report as document positions; those of blocks that are gone are left out. */
export function placeSpans(
  state: EditorState,
  spans: readonly CopySpan[],
  accepted: Accepted,
): readonly TextHighlight[] {
  const starts = new Map<string, { start: number; size: number }>();
  state.doc.forEach((node, pos) => {
    starts.set(String(node.attrs.id), { start: pos + 1, size: node.content.size });
  });
  return spans.flatMap((span, index) => {
    const block = starts.get(span.blockId);
    if (!block || span.to > block.size) return [];
    const range = { from: block.start + span.from, to: block.start + span.to };
    return [{ index, name: nameOf(span, accepted), ...range }];
  });
}

/** Placed spans of a report, painted by what is accepted now. */
export function renameSpans(
  marks: readonly TextHighlight[],
  spans: readonly CopySpan[],
  accepted: Accepted,
): readonly TextHighlight[] {
  return marks.map((mark) => {
    const span = spans[mark.index];
    return span ? { ...mark, name: nameOf(span, accepted) } : mark;
  });
}

function nameOf(span: CopySpan, accepted: Accepted): string {
  const prefix = stateOf(span, accepted) === "accepted" ? "drafting-accepted" : "drafting";
  return `${prefix}-${span.class}`;
}

/** Marks the copied passages of the last report; edits since then move the marks with their text. */
export function copyMarks(): Plugin<readonly TextHighlight[]> {
  return new Plugin<readonly TextHighlight[]>({
    key,
    state: {
      init: () => [],
      apply(tr, spans): readonly TextHighlight[] {
        const fresh: readonly TextHighlight[] | undefined = tr.getMeta(key);
        return fresh ?? mapHighlights(spans, tr);
      },
    },
    view: (view) => new CopyMarksView(view),
  });
}

/** Highlights after an edit; those whose text was deleted are gone. */
export function mapHighlights(marks: readonly TextHighlight[], tr: Transaction): readonly TextHighlight[] {
  if (!tr.docChanged) return marks;
  return marks.flatMap((mark) => {
    const from = tr.mapping.map(mark.from, 1);
    const to = tr.mapping.map(mark.to, -1);
    if (from >= to) return [];
    return from === mark.from && to === mark.to ? [mark] : [{ ...mark, from, to }];
  });
}

class CopyMarksView {
  private readonly layer: HighlightLayer;

  constructor(view: EditorView) {
    this.layer = new HighlightLayer(view, names);
  }

  update(view: EditorView, before: EditorState): void {
    const spans = copySpansOf(view.state);
    const { doc } = view.state;
    const change = changedBlocks(before.doc, doc);
    if (change)
      this.layer.showEdited(view, spans, positionOf(doc, change.from), positionOf(doc, change.newTo));
    else if (spans !== copySpansOf(before)) this.layer.show(view, spans);
  }

  destroy(): void {
    this.layer.destroy();
  }
}
