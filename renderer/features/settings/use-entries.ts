import { useState } from "react";
import { useAttempt, useToast } from "../../ui/use-toast";

/** How entries of one list are stored, and what is said about it. */
interface EntryKind<Entry> {
  put(entry: Entry): Promise<unknown>;
  drop(entry: Entry): Promise<unknown>;
  saved(entry: Entry): string;
  removed(entry: Entry): string;
}

/** The entries of a settings list: which is being edited (or a new one), saving, and removing with one step back. */
export function useEntries<Entry extends { readonly id: string }>(kind: EntryKind<Entry>) {
  const toast = useToast();
  const attempt = useAttempt();
  const [editing, setEditing] = useState<Entry | "new" | null>(null);
  const save = async (entry: Entry) => {
    if (!(await attempt(() => kind.put(entry)))) return;
    toast({ title: kind.saved(entry) });
    setEditing(null);
  };
  const remove = async (entry: Entry) => {
    if (!(await attempt(() => kind.drop(entry)))) return;
    toast({ title: kind.removed(entry), undo: () => void attempt(() => kind.put(entry)) });
  };
  const open =
    editing === null ? null : { key: editing === "new" ? "new" : editing.id, entry: known(editing) };
  return { open, isNew: editing === "new", setEditing, save, remove: (entry: Entry) => void remove(entry) };
}

function known<Entry>(editing: Entry | "new"): Entry | null {
  return editing === "new" ? null : editing;
}
