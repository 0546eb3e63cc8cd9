import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { CopySpan } from "../state";
import { changedBlocks } from "./changed-blocks";
import { positionOf } from "./block-commands";

/** A span of the copy report at its present place in the document. */
export interface PlacedSpan {
  readonly index: number;
  readonly class: CopySpan["class"];
  readonly from: number;
  readonly to: number;
}

const key = new PluginKey<readonly PlacedSpan[]>("copy-marks");
const classes: readonly CopySpan["class"][] = ["verbatim", "adapted", "renamed", "formula", "quoted", "allowed"];

/** Hands the plugin the spans of a fresh report. */
export function setCopySpans(tr: Transaction, spans: readonly PlacedSpan[]): Transaction {
  return tr.setMeta(key, spans).setMeta("addToHistory", false);
}

/** The spans as they stand in the text now: edits since the report have moved or removed them. */
export function copySpansOf(state: EditorState): readonly PlacedSpan[] {
  return key.getState(state) ?? [];
}

/** The spans of a report as document positions; those of blocks that are gone are left out. */
export function placeSpans(state: EditorState, spans: readonly CopySpan[]): readonly PlacedSpan[] {
  const starts = new Map<string, { start: number; size: number }>();
  state.doc.forEach((node, pos) => {
    starts.set(String(node.attrs.id), { start: pos + 1, size: node.content.size });
  });
  return spans.flatMap((span, index) => {
    const block = starts.get(span.blockId);
    if (!block || span.to > block.size) return [];
    return [{ index, class: span.class, from: block.start + span.from, to: block.start + span.to }];
  });
}

/**
 * Marks copied passages with highlights of the browser (CSS Custom Highlight API) and not with elements: the text the
 * user types in is never rebuilt for a mark, so that no keyboard program can lose or double a letter through it.
 */
export function copyMarks(): Plugin<readonly PlacedSpan[]> {
  return new Plugin<readonly PlacedSpan[]>({
    key,
    state: {
      init: () => [],
      apply(tr, spans): readonly PlacedSpan[] {
        const fresh: readonly PlacedSpan[] | undefined = tr.getMeta(key);
        if (fresh) return fresh;
        return tr.docChanged ? spans.flatMap((span) => moved(span, tr)) : spans;
      },
    },
    view: (view) => new CopyHighlights(view),
  });
}

function moved(span: PlacedSpan, tr: Transaction): readonly PlacedSpan[] {
  const from = tr.mapping.map(span.from, 1);
  const to = tr.mapping.map(span.to, -1);
  if (from >= to) return [];
  return from === span.from && to === span.to ? [span] : [{ ...span, from, to }];
}

class CopyHighlights {
  private readonly highlights = new Map<CopySpan["class"], Highlight>();
  private readonly ranges = new Map<number, { span: PlacedSpan; range: Range }>();

  constructor(view: EditorView) {
    for (const name of classes) {
      const highlight = new Highlight();
      this.highlights.set(name, highlight);
      CSS.highlights.set(`drafting-${name}`, highlight);
    }
    this.replaceAll(view);
  }

  update(view: EditorView, before: EditorState): void {
    const spans = copySpansOf(view.state);
    const known = copySpansOf(before);
    if (spans === known) return;
    const change = changedBlocks(before.doc, view.state.doc);
    if (!change) return this.replaceAll(view);
    const from = positionOf(view.state.doc, change.from);
    const to = positionOf(view.state.doc, change.newTo);
    this.placeChanged(view, spans, from, to);
  }

  destroy(): void {
    for (const name of classes) CSS.highlights.delete(`drafting-${name}`);
  }

  /** After an edit only the ranges inside the changed blocks have lost their text; the browser moves the others itself. */
  private placeChanged(view: EditorView, spans: readonly PlacedSpan[], from: number, to: number): void {
    const kept = new Set(spans.map((span) => span.index));
    for (const index of [...this.ranges.keys()]) if (!kept.has(index)) this.remove(index);
    for (const span of spans) if (span.to > from && span.from < to) this.place(view, span);
  }

  private replaceAll(view: EditorView): void {
    const spans = copySpansOf(view.state);
    const kept = new Set(spans.map((span) => span.index));
    for (const index of [...this.ranges.keys()]) if (!kept.has(index)) this.remove(index);
    for (const span of spans) if (!isSame(this.ranges.get(span.index)?.span, span)) this.place(view, span);
  }

  private place(view: EditorView, span: PlacedSpan): void {
    this.remove(span.index);
    const range = rangeOf(view, span.from, span.to);
    this.highlights.get(span.class)?.add(range);
    this.ranges.set(span.index, { span, range });
  }

  private remove(index: number): void {
    const known = this.ranges.get(index);
    if (known) this.highlights.get(known.span.class)?.delete(known.range);
    this.ranges.delete(index);
  }
}

function isSame(a: PlacedSpan | undefined, b: PlacedSpan): boolean {
  return a !== undefined && a.class === b.class && a.from === b.from && a.to === b.to;
}

/** The characters between two positions as a range of the page. */
export function rangeOf(view: EditorView, from: number, to: number): Range {
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
