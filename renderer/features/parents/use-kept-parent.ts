import { useEffect } from "react";
import { useServiceData } from "../../client";
import { useRemembered } from "../../ui/remembered";
import { isUnderPen } from "./model/draft";
import { useDrafts } from "./model/drafts";
import { draftOfStored } from "./model/saving";

/** Key under which the place in the plan opened last is kept over restarts. */
const placeKey = "parents.place";

/** Brings a kept parent plan, with corrections not kept yet, onto the screen, back at the item it was left at. */
export function useKeptParent(parentId: string) {
  const kept = useServiceData(
    `parent ${parentId}`,
    async (client, signal) => ({
      view: await client.parents.get({ id: parentId }, { signal }),
      stored: await client.parents.getDraft({ id: parentId }, { signal }),
    }),
    ["parent.changed"],
  );
  const { value } = kept;
  const isBusy = useDrafts(({ drafts: { [parentId]: draft } }) => draft !== undefined && isUnderPen(draft));
  useEffect(() => {
    if (value && !isBusy) useDrafts.getState().refresh(value.view, value.stored, rememberedPlace(parentId));
  }, [value, parentId, isBusy]);
  return kept;
}

/** Brings a reading that is not kept back onto the screen; `isGone` once it is kept or given up. */
export function useStoredReading(draftId: string) {
  const { value, error } = useServiceData(`parent draft ${draftId}`, (client, signal) =>
    client.parents.getDraft({ id: draftId }, { signal }),
  );
  useEffect(() => {
    const draft = value && draftOfStored(value, rememberedPlace(draftId));
    const { drafts, put } = useDrafts.getState();
    if (draft && !drafts[draftId]) put(draftId, draft);
  }, [value, draftId]);
  return { error, isGone: value === null };
}

/** Remembers which item of a plan the cursor is on. */
export function useRememberedPlace(key: string, selectedId: string | null): void {
  useEffect(() => {
    useRemembered.getState().remember(placeKey, { key, selectedId });
  }, [key, selectedId]);
}

function rememberedPlace(key: string): string | null {
  const place = useRemembered.getState().values[placeKey];
  if (typeof place !== "object" || place === null || Array.isArray(place)) return null;
  const selectedId = place.key === key ? place.selectedId : null;
  return typeof selectedId === "string" ? selectedId : null;
}
