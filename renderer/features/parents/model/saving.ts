import type { ParentView, StoredDraft } from "../../../client";
import { type Draft, draftOfKept, draftOfReading, takingOver, withAll } from "./draft";
import { itemsAsTyped } from "./editing";

/** True while the office does not hold this very state of the work. */
export function isUnsaved({ saved, items, register, typedDate, editing }: Draft): boolean {
  if (!saved) return true;
  const isSame = saved.items === items && saved.register === register && saved.typedDate === typedDate;
  return !isSame || saved.typed !== (editing?.typed ?? null);
}

/** What is handed to the office: the corrections, and once the reading they are made on. */
export function savingOf(id: string, draft: Draft) {
  const { saved, kept, fileName, text, paragraphs, findings, register, typedDate } = draft;
  const source = { fileName, text, paragraphs: [...paragraphs], findings: [...findings] };
  return {
    id,
    baseRevision: saved?.revision ?? 0,
    planRevision: kept?.revision ?? null,
    source: saved || kept ? null : source,
    corrections: { register, typedDate, items: [...itemsAsTyped(draft)] },
  };
}

/** The same screen after `sent` was saved; a draft that was kept meanwhile is saved no more. */
export function afterSaving(now: Draft, sent: Draft, revision: number): Draft {
  if (now.kept !== sent.kept) return now;
  const { items, register, typedDate, editing } = sent;
  const saved = { revision, items, register, typedDate, typed: editing?.typed ?? null, isTheirs: false };
  return { ...now, saved, refused: null };
}

/** A reading that is not kept, as it was saved; null for corrections of a kept plan. */
export function draftOfStored({ source, ...stored }: StoredDraft, selectedId: string | null): Draft | null {
  if (!source) return null;
  const { register, items } = stored.corrections;
  const draft = draftOfReading(source.fileName, { ...source, register, items });
  const isThere = items.some(({ id }) => id === selectedId);
  return withSaved({ ...draft, selectedId: isThere ? selectedId : draft.selectedId }, stored);
}

/** A kept plan with the corrections saved since; the plan as it was kept is one undo away. */
export function draftOfPlan(view: ParentView, stored: StoredDraft | null, selectedId: string | null): Draft {
  const draft = draftOfKept(view, null);
  const corrected = stored ? withAll(draft, stored.corrections, selectedId) : draftOfKept(view, selectedId);
  return stored ? withSaved(corrected, stored) : corrected;
}

/** Takes over what another window saved or kept; what was made here is one undo away. */
export function takingTheirs(draft: Draft, view: ParentView | null, stored: StoredDraft | null): Draft {
  const based = view ? takingOver(draft, view) : { ...draft, saved: null, refused: null };
  if (!stored) return based;
  const theirs = view ? { ...draft, kept: based.kept, refused: null } : based;
  return withSaved(withAll(theirs, stored.corrections, draft.selectedId), stored);
}

/**
 * The same as another window goes on saving and nothing waits here; null once the reading is gone. What was made here
 * stays one undo away: what was only taken in before leaves no step.
 */
export function takingIn(draft: Draft, view: ParentView | null, stored: StoredDraft | null): Draft | null {
  if (!view && !stored) return null;
  const taken = takingTheirs(draft, view, stored);
  return draft.saved?.isTheirs ? { ...taken, past: draft.past } : taken;
}

function withSaved(
  draft: Draft,
  { corrections, revision }: Pick<StoredDraft, "corrections" | "revision">,
): Draft {
  const { register, typedDate } = corrections;
  const saved = { revision, items: draft.items, register, typedDate, typed: null, isTheirs: true };
  return { ...draft, register, typedDate, saved };
}
