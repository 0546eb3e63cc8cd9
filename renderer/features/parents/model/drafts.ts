import { create } from "zustand";
import type { ParentView } from "../../../client";
import { type Draft, draftOfKept, isChanged } from "./draft";

/** Key of the document just read and not kept yet. */
export const newDraft = "";

interface Drafts {
  /** By id of the parent plan; what is corrected stays here while the user is on other screens. */
  readonly drafts: Readonly<Record<string, Draft>>;
  put(key: string, draft: Draft): void;
  change(key: string, change: (draft: Draft) => Draft): void;
  /** Takes in what the office holds, unless there are corrections here that it would cover. */
  refresh(view: ParentView, selectedId: string | null): void;
  drop(key: string): void;
}

/** The parent plans open for correction. */
export const useDrafts = create<Drafts>((set) => ({
  drafts: {},
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
  change: (key, change) =>
    set(({ drafts }) => {
      const draft = drafts[key];
      const changed = draft && change(draft);
      return changed && changed !== draft ? { drafts: { ...drafts, [key]: changed } } : {};
    }),
  refresh: (view, selectedId) =>
    set(({ drafts }) => {
      const known = drafts[view.id];
      if (known && (isChanged(known) || (known.kept?.revision ?? 0) >= view.revision)) return {};
      return { drafts: { ...drafts, [view.id]: draftOfKept(view, known?.selectedId ?? selectedId) } };
    }),
  drop: (key) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== key)),
    })),
}));
