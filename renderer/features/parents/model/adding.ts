import { correct } from "./corrections";
import type { Draft } from "./draft";

type Adding = NonNullable<Draft["adding"]>;

/** Opens the form that adds a body or a date to an item. */
export function startAdding(what: Adding["what"]): (draft: Draft, id: string) => Draft {
  return (draft, id) => ({ ...draft, selectedId: id, editing: null, adding: { id, what } });
}

/** Closes it; the cursor goes back to its item. */
export function stopAdding(draft: Draft): Draft {
  return draft.adding ? { ...draft, adding: null } : draft;
}

/** Adds a body the reader missed. */
export function addBody(
  draft: Draft,
  id: string,
  name: string,
  role: "lead" | "coordinating" | "named",
): Draft {
  return stopAdding(correct(draft, { action: "add-body", id, name: name.normalize("NFC").trim(), role }));
}

/** Adds a date the reader missed: its last day, and the words it was given in. */
export function addDate(draft: Draft, id: string, text: string, date: string): Draft {
  return stopAdding(correct(draft, { action: "add-date", id, text: text.normalize("NFC").trim(), date }));
}
