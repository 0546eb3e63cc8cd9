import { useMemo } from "react";
import { type OldNamePlace, oldNameFinder } from "../../../../../shared/domain/readiness/old-names";
import { useOffice } from "../../../../client";
import { localDay } from "../../../../ui/local-day";
import { useDrafting } from "../../state";

/** The old names of bodies in the text, by the day of the document or, before it has one, by today. */
export function useOldNames(): readonly OldNamePlace[] {
  const { bodies } = useOffice();
  const on = useDrafting((state) => state.programme.details.date) ?? localDay();
  const doc = useDrafting((state) => state.doc);
  const find = useMemo(() => oldNameFinder(bodies, { on }), [bodies, on]);
  return useMemo(() => find(doc), [find, doc]);
}
