import { useState } from "react";
import { office, useRuleSets } from "../../../../client";
import { localDay } from "../../../../ui/local-day";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { type ProgrammeView, useDrafting, useDraftingStore } from "../../state";
import { type DetailsDraft, draftOf, readDraft } from "./details-draft";
import type { DetailsForm } from "./details-fields";

/** What is typed in the details dialog, as its fields need it; `form` is null while no rule set is known. */
export function useDetailsDraft(): {
  readonly form: DetailsForm | null;
  readonly details: ProgrammeView["details"] | null;
  /** Shows what cannot be kept; true when there is something. */
  tryOut(): boolean;
} {
  const kept = useDrafting((state) => state.programme.details);
  const ruleSets = useRuleSets();
  const [draft, setDraft] = useState(() => draftOf(kept));
  const [isTried, setTried] = useState(false);
  const { details, faults } = readDraft(draft, localDay());
  const change = (given: Partial<DetailsDraft>) => setDraft((known) => ({ ...known, ...given }));
  const named = (id: string) => ruleSets.find((known) => known.id === id);
  const rule = named(draft.ruleSet) ?? ruleSets[0];
  const tryOut = () => {
    setTried(true);
    return faults.length > 0;
  };
  const shown = { draft, ruleSets, change, keptRule: named(kept.ruleSet), faults: isTried ? faults : [] };
  return { form: rule ? { ...shown, rule } : null, details, tryOut };
}

/** Keeps the details of the opened programme and tells so. */
export function useSaveDetails(onSaved: () => void) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const store = useDraftingStore();
  return async (details: ProgrammeView["details"]) => {
    const { id } = store.getState().programme;
    const isSaved = await attempt(async () => {
      store.setState({ programme: await office().programmes.saveDetails({ id, details }) });
    });
    if (!isSaved) return;
    toast({ title: text("details.saved") });
    onSaved();
  };
}
