import { closeHistory } from "prosemirror-history";
import { Fragment, type Node as ProgrammeNode } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { type BlockRange, rangeSelection } from "./blocks";
import type { FoundText } from "./find-text";

/** Replaces one place, keeping its formatting; null when the template has fixed it. */
export function replaceFound(state: EditorState, place: FoundText, text: string): Transaction | null {
  return place.isLocked ? null : writeOver(state.tr, place, text);
}

/** Writes other words over those of a range as one step to undo; null when `old` does not stand there any more. */
export function wordsReplaced(
  state: EditorState,
  range: BlockRange,
  old: string,
  words: string,
): Transaction | null {
  const selection = rangeSelection(state.doc, range);
  if (!selection || state.doc.textBetween(selection.from, selection.to) !== old) return null;
  return writeOver(closeHistory(state.tr), selection, words).scrollIntoView();
}

/** Replaces all places that are free in one step to undo, one change a block; gives how many were replaced. */
export function replaceAllFound(
  state: EditorState,
  places: readonly FoundText[],
  text: string,
): { readonly tr: Transaction; readonly count: number } {
  const free = places.filter((place) => !place.isLocked);
  const tr = closeHistory(state.tr);
  for (const group of byBlock(state.doc, free).toReversed()) writeOverAll(tr, group, text);
  return { tr, count: free.length };
}

function byBlock(doc: ProgrammeNode, places: readonly FoundText[]): readonly FoundText[][] {
  const groups = new Map<number, FoundText[]>();
  for (const place of places) {
    const start = doc.resolve(place.from).start();
    const group = groups.get(start);
    if (group) group.push(place);
    else groups.set(start, [place]);
  }
  return [...groups.values()];
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

function writeOver(tr: Transaction, { from, to }: Pick<FoundText, "from" | "to">, text: string): Transaction {
  return tr.replaceWith(from, to, written(tr.doc, from, text));
}

/** The text in the formatting that stands at a position; nothing for "". */
function written(doc: ProgrammeNode, at: number, text: string): readonly ProgrammeNode[] {
  const marks = doc.resolve(at).nodeAfter?.marks ?? [];
  return text === "" ? [] : [doc.type.schema.text(text, marks)];
}

/** Writes over several places of one block, in order, as one change from the first to the last. */
function writeOverAll(tr: Transaction, places: readonly FoundText[], text: string): void {
  const { doc } = tr;
  const content: ProgrammeNode[] = [];
  const start = places[0]?.from ?? 0;
  let done = start;
  for (const { from, to } of places) {
    content.push(...doc.slice(done, from).content.content, ...written(doc, from, text));
    done = to;
  }
  tr.replaceWith(start, done, Fragment.fromArray(content));
}
