import { nanoid } from "nanoid";
import { correct } from "./corrections";
import type { Draft } from "./draft";

/** Opens an item's text for editing, the cursor at its end. */
export function startEditing(draft: Draft, id: string): Draft {
  const item = draft.items.find((other) => other.id === id);
  return item ? { ...draft, selectedId: id, editing: { id, caret: item.text.length, typed: null } } : draft;
}

/** Notes the text under the pen, so that it is saved before editing ends. */
export function typing(draft: Draft, id: string, typed: string): Draft {
  const { editing } = draft;
  return editing?.id === id ? { ...draft, editing: { ...editing, typed } } : draft;
}

/** The items with the text under the pen in its item. */
export function itemsAsTyped(draft: Draft): Draft["items"] {
  const typed = draft.editing?.typed ?? null;
  return typed === null ? draft.items : withTyped(draft, typed).items;
}

/** Ends editing with the text as it stands. */
export function finishEditing(draft: Draft, typed: string): Draft {
  return { ...withTyped(draft, typed), editing: null };
}

/** Splits the edited item at the cursor and goes on editing its second half; at either end it only ends editing. */
export function splitEdited(draft: Draft, typed: string, caret: number): Draft {
  const { editing } = draft;
  const written = finishEditing(draft, typed);
  const offset = clean(typed.slice(0, caret)).length;
  if (!editing || offset === 0) return written;
  const split = correct(written, { action: "split", id: editing.id, offset, newId: nanoid() });
  if (split === written || split.selectedId === null) return written;
  return { ...split, editing: { id: split.selectedId, caret: 0, typed: null } };
}

/** Merges the edited item into the one before and goes on editing where they meet. */
export function mergeEdited(draft: Draft, typed: string): Draft {
  const { editing } = draft;
  const at = draft.items.findIndex(({ id }) => id === editing?.id);
  const previous = draft.items[at - 1];
  if (!editing || !previous) return draft;
  const merged = correct(withTyped(draft, typed), { action: "merge-with-previous", id: editing.id });
  return { ...merged, editing: { id: previous.id, caret: previous.text.length, typed: null } };
}

function withTyped(draft: Draft, typed: string): Draft {
  const { editing, items } = draft;
  const text = clean(typed);
  const item = items.find(({ id }) => id === editing?.id);
  if (!item || text === "" || text === item.text) return draft;
  return correct(draft, { action: "edit-text", id: item.id, text });
}

/** The text as the domain keeps it, so that offsets into both agree. */
function clean(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}
