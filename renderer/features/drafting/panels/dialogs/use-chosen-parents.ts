import { useState } from "react";
import { office, type ParentSummary, useList } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useAttempt, useToast } from "../../../../ui/use-toast";
import { useDrafting } from "../../state";
import { afterMove, type ParentMove } from "./chosen-parents";

/** The list of a programme's parent plans while it is being changed; saved whole, and taken back from the confirmation. */
export function useChosenParents(onSaved: () => void) {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  const { id, parentIds } = useDrafting((state) => state.programme);
  const { value: loaded, error, reload } = useList("parents");
  const plans = loaded ?? [];
  const [ids, setIds] = useState(parentIds);
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const chosen = plansOf(ids, byId);
  const keep = (list: readonly string[]) => office().programmes.setParents({ id, parentIds: [...list] });
  const save = async () => {
    const before = plansOf(parentIds, byId).map((plan) => plan.id);
    if (!(await attempt(() => keep(chosen.map((plan) => plan.id))))) return;
    const undo = before.length > 0 ? { undo: () => void attempt(() => keep(before)) } : {};
    toast({ title: text("parent-set.saved"), ...undo });
    onSaved();
  };
  return {
    ...{ chosen, error, reload },
    /** Null until the office's plans are known. */
    others: loaded?.filter((plan) => !ids.includes(plan.id)) ?? null,
    canSave: chosen.length > 0 && ids.join() !== parentIds.join(),
    change: (move: ParentMove, planId: string) => setIds((known) => [...afterMove(known, move, planId)]),
    save: () => void save(),
  };
}

/** Without those that were removed from the office meanwhile. */
function plansOf(ids: readonly string[], byId: ReadonlyMap<string, ParentSummary>): readonly ParentSummary[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}
