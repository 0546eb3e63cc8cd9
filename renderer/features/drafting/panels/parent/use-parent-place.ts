import { useEffect, useMemo, useState } from "react";
import { useRemembered } from "../../../../ui/remembered";
import { type ParentView, useDrafting, useDraftingStore } from "../../state";
import { useShownItem } from "../shown-item";
import type { FeedTarget } from "../WindowedFeed";
import { type ItemPlace, placeOfBlock } from "./place-of-block";

const followKey = "drafting.followCursor";

/** Which parent plan is shown, the chosen item in it, and where to scroll. */
export interface ParentPlace {
  readonly parent: ParentView | null;
  readonly selected: number | null;
  readonly target: FeedTarget | null;
  readonly isFollowing: boolean;
  setFollowing(isFollowing: boolean): void;
  choose(parentPlanId: string): void;
  select(index: number): void;
}

interface Wish extends Partial<ItemPlace> {
  readonly asked: number;
  readonly scrolls: boolean;
  readonly takesFocus: boolean;
}

/** The place in the parent plans: what was asked for last, by hand, from elsewhere, or by the cursor. */
export function useParentPlace(): ParentPlace {
  const parents = useDrafting((state) => state.parents);
  const isFollowing = useRemembered((state) => state.values[followKey] !== false);
  const remember = useRemembered((state) => state.remember);
  const [wish, setWish] = useState<Wish>({ asked: 0, scrolls: false, takesFocus: false });
  useAskedPlaces(setWish);
  useCursorPlace(isFollowing, setWish);
  const parent = parents.find(({ id }) => id === wish.parentPlanId) ?? parents[0] ?? null;
  const index = parent?.items.findIndex((item) => item.id === wish.itemId) ?? -1;
  const { asked, scrolls, takesFocus } = wish;
  const target = useMemo(
    () => (scrolls && index >= 0 ? { index, asked, takesFocus } : null),
    [scrolls, index, asked, takesFocus],
  );
  const byHand = { scrolls: false, takesFocus: false };
  return {
    ...{ parent, target, isFollowing, selected: index >= 0 ? index : null },
    setFollowing: (follows) => remember(followKey, follows),
    choose: (parentPlanId) => setWish((known) => ({ asked: known.asked + 1, parentPlanId, ...byHand })),
    select: (at) => {
      const item = parent?.items[at];
      if (!parent || !item) return;
      setWish((known) => ({ asked: known.asked, parentPlanId: parent.id, itemId: item.id, ...byHand }));
    },
  };
}

type SetWish = (change: (known: Wish) => Wish) => void;

function useAskedPlaces(setWish: SetWish): void {
  const shown = useShownItem((state) => state.shown);
  useEffect(() => {
    if (shown) setWish((known) => ({ ...shown, asked: known.asked + 1, scrolls: true }));
  }, [shown, setWish]);
}

/** Follows the cursor from block to block; leaves the panel where it is when a block is about nothing known. */
function useCursorPlace(isFollowing: boolean, setWish: SetWish): void {
  const store = useDraftingStore();
  const cursor = useDrafting((state) => state.cursorBlockId);
  useEffect(() => {
    if (!isFollowing || cursor === null) return;
    const { doc, parents, report } = store.getState();
    const place = placeOfBlock(doc, cursor, parents, report?.spans ?? []);
    if (!place) return;
    setWish((known) => {
      if (known.itemId === place.itemId && known.parentPlanId === place.parentPlanId) return known;
      return { ...place, asked: known.asked + 1, scrolls: true, takesFocus: false };
    });
  }, [isFollowing, cursor, store, setWish]);
}
