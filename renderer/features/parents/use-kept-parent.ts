import { useEffect } from "react";
import { useServiceData } from "../../client";
import { useRemembered } from "../../ui/remembered";
import { useDrafts } from "./model/drafts";

/** Key under which the place in the plan opened last is kept over restarts. */
const placeKey = "parents.place";

/** Brings a kept parent plan from the office onto the correction screen, back at the item it was left at. */
export function useKeptParent(parentId: string) {
  const kept = useServiceData(
    `parent ${parentId}`,
    (client, signal) => client.parents.get({ id: parentId }, { signal }),
    ["parent.changed"],
  );
  const { value } = kept;
  useEffect(() => {
    if (value) useDrafts.getState().refresh(value, rememberedPlace(parentId));
  }, [value, parentId]);
  return kept;
}

/** Remembers which item of a kept plan the cursor is on. */
export function useRememberedPlace(parentId: string | undefined, selectedId: string | null): void {
  useEffect(() => {
    if (parentId !== undefined) useRemembered.getState().remember(placeKey, { parentId, selectedId });
  }, [parentId, selectedId]);
}

function rememberedPlace(parentId: string): string | null {
  const place = useRemembered.getState().values[placeKey];
  if (typeof place !== "object" || place === null || Array.isArray(place)) return null;
  const selectedId = place.parentId === parentId ? place.selectedId : null;
  return typeof selectedId === "string" ? selectedId : null;
}
