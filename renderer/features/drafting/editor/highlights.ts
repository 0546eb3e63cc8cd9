import type { EditorView } from "prosemirror-view";
import { type DocumentPart, onScrolled, visiblePart } from "./visible-part";

/** Characters to be shown in a named style; `index` identifies the mark while it moves. */
export interface TextHighlight {
  readonly index: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Highlights of the browser (CSS Custom Highlight API) over the page's text. They are no elements: the text the user
 * types in is never rebuilt for a mark, so that no keyboard program can lose or double a letter through it.
 */
export class HighlightLayer {
  private readonly highlights = new Map<string, Highlight>();
  private readonly ranges = new Map<number, { mark: TextHighlight; range: Range }>();
  private readonly leave: () => void;
  private marks: readonly TextHighlight[] = [];
  private part: DocumentPart = { from: 0, to: 0 };

  constructor(view: EditorView, names: readonly string[]) {
    for (const name of names) {
      const highlight = new Highlight();
      this.highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    this.leave = onScrolled(view, () => this.show(view, this.marks));
  }

  /** Shows these marks, as far as they stand on screen or near it. */
  show(view: EditorView, marks: readonly TextHighlight[]): void {
    this.marks = marks;
    if (marks.length > 0) this.part = visiblePart(view);
    const shown = this.shown();
    this.keep(shown);
    for (const mark of shown) if (!isSame(this.ranges.get(mark.index)?.mark, mark)) this.place(view, mark);
  }

  /** Shows marks after an edit: only those between two positions have lost their text, the browser moves the others. */
  showEdited(view: EditorView, marks: readonly TextHighlight[], from: number, to: number): void {
    this.marks = marks;
    const shown = this.shown();
    this.keep(shown);
    for (const mark of shown) if (mark.to > from && mark.from < to) this.place(view, mark);
  }

  destroy(): void {
    this.leave();
    for (const name of this.highlights.keys()) CSS.highlights.delete(name);
  }

  private shown(): readonly TextHighlight[] {
    const { from, to } = this.part;
    return this.marks.filter((mark) => mark.to > from && mark.from < to);
  }

  private keep(marks: readonly TextHighlight[]): void {
    const kept = new Set(marks.map((mark) => mark.index));
    for (const index of [...this.ranges.keys()]) if (!kept.has(index)) this.remove(index);
  }

  private place(view: EditorView, mark: TextHighlight): void {
    this.remove(mark.index);
    const range = rangeOf(view, mark.from, mark.to);
    this.highlights.get(mark.name)?.add(range);
    this.ranges.set(mark.index, { mark, range });
  }

  private remove(index: number): void {
    const known = this.ranges.get(index);
    if (known) this.highlights.get(known.mark.name)?.delete(known.range);
    this.ranges.delete(index);
  }
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

function isSame(a: TextHighlight | undefined, b: TextHighlight): boolean {
  return a !== undefined && a.name === b.name && a.from === b.from && a.to === b.to;
}
