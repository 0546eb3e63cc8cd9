import type { EditorView } from "prosemirror-view";
import { positionOf } from "./block-commands";

/** Positions of the document, half open. */
export interface DocumentPart {
  readonly from: number;
  readonly to: number;
}

/** Time (ms) after the last scrolling at which listeners are told. */
const pause = 80;

/** The blocks on screen and about one screen above and below; marks elsewhere need neither measuring nor painting. */
export function visiblePart(view: EditorView): DocumentPart {
  const { first, last } = visibleBlocks(view);
  return { from: positionOf(view.state.doc, first), to: positionOf(view.state.doc, last + 1) };
}

/** The same blocks by their places in the document, both ends included. */
export function visibleBlocks(view: EditorView): { readonly first: number; readonly last: number } {
  const scroller = scrollerOf(view);
  const end = view.state.doc.childCount - 1;
  if (!scroller) return { first: 0, last: end };
  const { top, height } = scroller.getBoundingClientRect();
  const first = firstBlockBelow(view, top - height);
  const last = firstBlockBelow(view, top + 2 * height);
  return { first: Math.max(0, first - 1), last: Math.min(last, end) };
}

/** Tells when the user has scrolled to another part, until the returned function is called. */
export function onScrolled(view: EditorView, listener: () => void): () => void {
  const scroller = scrollerOf(view);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, pause);
  };
  scroller?.addEventListener("scroll", note, { passive: true });
  return () => {
    clearTimeout(timer);
    scroller?.removeEventListener("scroll", note);
  };
}

/** Index of the first block whose lower edge lies below a height on screen: the blocks stand in order. */
function firstBlockBelow({ dom, state }: EditorView, height: number): number {
  let low = 0;
  let high = Math.min(dom.children.length, state.doc.childCount);
  while (low < high) {
    const middle = (low + high) >> 1;
    const edge = dom.children[middle]?.getBoundingClientRect().bottom ?? height;
    if (edge < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scrollerOf(view: EditorView): HTMLElement | null {
  return view.dom.closest<HTMLElement>(".drafting-page-scroll");
}
