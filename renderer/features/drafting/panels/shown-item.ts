import { create } from "zustand";
import type { DraftingStore } from "../state";

/** The place in the parent plans that the panel and the outline show. */
interface ShownItem {
  readonly parentPlanId: string | null;
  readonly itemId: string | null;
  /** Grows with each wish, so that the same item can be asked for again. */
  readonly asked: number;
  readonly scrolls: boolean;
  readonly takesFocus: boolean;
  /** The block whose place was taken last: the cursor leads again when it moves to another one. */
  readonly followed: string | null;
}

/** An item of one of the programme's parent plans. */
export interface ItemPlace {
  readonly parentPlanId: string;
  readonly itemId: string;
}

/** The parent item shown: chosen by hand, asked for from another list, or led to by the cursor. */
export const useShownItem = create<ShownItem>(() => ({
  ...{ parentPlanId: null, itemId: null, asked: 0, scrolls: false, takesFocus: false, followed: null },
}));

/** Notes a place; the panel scrolls there when it is open. */
export function noteItem(
  place: { readonly parentPlanId: string; readonly itemId: string | null },
  how: Partial<Pick<ShownItem, "scrolls" | "takesFocus" | "followed">> = {},
): void {
  const moves = { scrolls: false, takesFocus: false };
  useShownItem.setState(({ asked }) => ({ ...moves, ...place, ...how, asked: asked + 1 }));
}

/** Opens the parent panel at an item; the cursor's own place waits until it moves to another block. */
export function showItem(store: DraftingStore, place: ItemPlace, takesFocus = false): void {
  noteItem(place, { scrolls: true, takesFocus, followed: store.getState().cursorBlockId });
  store.setState({ panel: "parent" });
}
