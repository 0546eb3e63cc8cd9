import type { MessageCode } from "../../../../shared/text";
import { startAdding } from "../model/adding";
import { accept, correct, kinds, selectBy, selectDoubt, turnAllowed } from "../model/corrections";
import { type Draft, redo, undo } from "../model/draft";
import { startEditing } from "../model/editing";

/** Something a key or a button does to the item under the cursor; `said` is told when it was done. */
export interface Command {
  readonly said: MessageCode | null;
  run(draft: Draft, id: string): Draft;
}

const correcting = (action: "indent" | "outdent" | "move-up" | "move-down" | "remove"): Command => ({
  said: `parents.did.${action}`,
  run: (draft, id) => correct(draft, { action, id }),
});

/** The commands by name. */
export const commands = {
  indent: correcting("indent"),
  outdent: correcting("outdent"),
  "move-up": correcting("move-up"),
  "move-down": correcting("move-down"),
  remove: correcting("remove"),
  merge: {
    said: "parents.did.merge",
    run: (draft, id) => correct(draft, { action: "merge-with-previous", id }),
  },
  edit: { said: null, run: startEditing },
  "add-body": { said: null, run: startAdding("body") },
  "add-date": { said: null, run: startAdding("date") },
  allow: { said: "parents.did.allow", run: turnAllowed },
  accept: { said: "parents.did.accept", run: accept },
  undo: { said: "parents.did.undo", run: undo },
  redo: { said: "parents.did.redo", run: redo },
  renumber: { said: "parents.did.renumber", run: (draft) => correct(draft, { action: "renumber" }) },
  "next-doubt": { said: null, run: (draft) => selectDoubt(draft, 1) },
  "previous-doubt": { said: null, run: (draft) => selectDoubt(draft, -1) },
} as const satisfies Readonly<Record<string, Command>>;

const pageRows = 10;
const moving = (by: number): Command => ({ said: null, run: (draft) => selectBy(draft, by) });

/** Keys that work wherever the cursor is on this screen. */
export const screenKeys: Readonly<Record<string, Command>> = {
  F7: commands["next-doubt"],
  "Shift+F7": commands["previous-doubt"],
};

/** Keys of undo, outside fields, which have an undo of their own. */
export const historyKeys: Readonly<Record<string, Command>> = {
  "Ctrl+z": commands.undo,
  "Ctrl+y": commands.redo,
  "Ctrl+Shift+z": commands.redo,
};

/** Keys of a row of the tree. */
export const rowKeys: Readonly<Record<string, Command>> = {
  ArrowUp: moving(-1),
  ArrowDown: moving(1),
  PageUp: moving(-pageRows),
  PageDown: moving(pageRows),
  Home: moving(Number.NEGATIVE_INFINITY),
  End: moving(Number.POSITIVE_INFINITY),
  Enter: commands.edit,
  F2: commands.edit,
  Backspace: commands.merge,
  Delete: commands.remove,
  Tab: commands.indent,
  "Shift+Tab": commands.outdent,
  "Alt+ArrowUp": commands["move-up"],
  "Alt+ArrowDown": commands["move-down"],
  " ": commands.accept,
  c: commands["add-body"],
  h: commands["add-date"],
  n: commands.allow,
  ...Object.fromEntries(
    kinds.map((kind, at): [string, Command] => [
      String(at + 1),
      { said: "parents.did.kind", run: (draft, id) => correct(draft, { action: "set-kind", id, kind }) },
    ]),
  ),
};

/** A key press as the tables name it. */
export function chordOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}): string {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...held, key.length === 1 ? key.toLowerCase() : key].join("+");
}
