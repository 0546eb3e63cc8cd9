import { create } from "zustand";
import type { DraftingStore } from "../state";

/** A parent item the user asked to see; `asked` grows so that the same item can be asked for again. */
interface ShownItem {
  readonly parentPlanId: string;
  readonly itemId: string;
  readonly takesFocus: boolean;
  readonly asked: number;
}

/** The parent item that the outline or the list of gaps wants to be seen in the parent panel. */
export const useShownItem = create<{ readonly shown: ShownItem | null }>(() => ({ shown: null }));

/** Opens the parent panel at an item. */
export function showItem(
  store: DraftingStore,
  place: { readonly parentPlanId: string; readonly itemId: string },
  takesFocus = false,
): void {
  const asked = (useShownItem.getState().shown?.asked ?? 0) + 1;
  useShownItem.setState({ shown: { ...place, takesFocus, asked } });
  store.setState({ panel: "parent" });
}
