import { create } from "zustand";
import type { ParentView, StoredDraft } from "../../../client";
import { type Draft, type Drafts, isChanged, settled } from "./draft";
import { draftOfPlan, isUnsaved, takingIn } from "./saving";

interface DraftsState {
  /** What is corrected stays here while the user is on other screens. */
  readonly drafts: Drafts;
  put(key: string, draft: Draft): void;
  change(key: string, change: (draft: Draft) => Draft): void;
  /** Takes in what the office holds, unless there are corrections here that it does not hold yet. */
  refresh(view: ParentView, stored: StoredDraft | null, selectedId: string | null): void;
  /** Goes on under the plan's id once the office has kept what was sent. */
  settle(key: string, sent: Draft, view: ParentView): void;
  drop(key: string): void;
}

/** The parent plans open for correction. */
export const useDrafts = create<DraftsState>((set) => ({
  drafts: {},
  put: (key, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } })),
  change: (key, change) =>
    set(({ drafts }) => {
      const draft = drafts[key];
      const changed = draft && change(draft);
      return changed && changed !== draft ? { drafts: { ...drafts, [key]: changed } } : {};
    }),
  refresh: (view, stored, selectedId) =>
    set(({ drafts }) => {
      const known = drafts[view.id];
      if (known && (isAhead(known) || (known.kept?.revision ?? 0) >= view.revision)) return {};
      const fresh = known ? takingIn(known, view, stored) : draftOfPlan(view, stored, selectedId);
      return fresh ? { drafts: { ...drafts, [view.id]: fresh } } : {};
    }),
  settle: (key, sent, view) => set(({ drafts }) => ({ drafts: settled(drafts, key, sent, view) })),
  drop: (key) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== key)),
    })),
}));

/** True while something was corrected here that the office does not hold, neither kept nor saved. */
export function isAhead(draft: Draft): boolean {
  return isChanged(draft) && isUnsaved(draft);
}
