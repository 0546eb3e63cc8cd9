import { useMemo } from "react";
import { useServiceData } from "../../../../client";
import { type ParentView, useDrafting } from "../../state";

const none: readonly ParentView[] = [];

/** The plans passages come from, with their items: the programme's parents and the plans these cite. */
export function useSourceViews(): readonly ParentView[] {
  const parents = useDrafting((state) => state.parents);
  const further = useDrafting((state) => state.further);
  const ids = further.filter(({ role }) => role === "grandparent").map(({ id }) => id);
  const { value = none } = useServiceData(
    `grandparents ${ids.join(" ")}`,
    (client, signal) => Promise.all(ids.map((id) => client.parents.get({ id }, { signal }))),
    ["parent.changed"],
  );
  return useMemo(() => [...parents, ...value], [parents, value]);
}
