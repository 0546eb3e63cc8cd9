import { closeHistory } from "prosemirror-history";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import type { FoundText } from "./find-text";

/** Replaces one place, keeping its formatting; null when the template has fixed it. */
export function replaceFound(state: EditorState, place: FoundText, text: string): Transaction | null {
  return place.isLocked ? null : writeOver(state.tr, place, text);
}

/** Replaces all places that are free in one step to undo; gives how many were replaced. */
export function replaceAllFound(
  state: EditorState,
  places: readonly FoundText[],
  text: string,
): { readonly tr: Transaction; readonly count: number } {
  const free = places.filter((place) => !place.isLocked);
  const tr = closeHistory(state.tr);
  for (const place of [...free].reverse()) writeOver(tr, place, text);
  return { tr, count: free.length };
}

/** The place after (1) or before (-1) the selection, going round at the ends; -1 when there is none. */
export function neighbourFound(state: EditorState, places: readonly FoundText[], direction: 1 | -1): number {
  if (places.length === 0) return -1;
  const { from, to } = state.selection;
  if (direction > 0)
    return Math.max(
      0,
      places.findIndex((place) => place.from >= to && place.to > from),
    );
  const before = places.findLastIndex((place) => place.to <= from);
  return before < 0 ? places.length - 1 : before;
}

/** Selects a place that was found. */
export function selectFound(state: EditorState, place: FoundText): Transaction {
  return state.tr.setSelection(TextSelection.create(state.doc, place.from, place.to)).scrollIntoView();
}

function writeOver(tr: Transaction, { from, to }: FoundText, text: string): Transaction {
  if (text === "") return tr.delete(from, to);
  const marks = tr.doc.resolve(from).nodeAfter?.marks ?? [];
  return tr.replaceWith(from, to, tr.doc.type.schema.text(text, marks));
}
