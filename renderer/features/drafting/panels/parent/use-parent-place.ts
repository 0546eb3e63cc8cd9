import { useEffect, useMemo, useState } from "react";
import { useRemembered } from "../../../../ui/remembered";
import { type ParentView, useDrafting, useDraftingStore } from "../../state";
import { noteItem, useShownItem } from "../shown-item";
import type { FeedTarget } from "../WindowedFeed";
import { placeOfBlock, sectionOfBlock } from "./place-of-block";

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

/** The place in the parent plans: what was asked for last, by hand, from elsewhere, or by the cursor. */
export function useParentPlace(): ParentPlace {
  const parents = useDrafting((state) => state.parents);
  const isFollowing = useRemembered((state) => state.values[followKey] !== false);
  const remember = useRemembered((state) => state.remember);
  const { parentPlanId, itemId } = useShownItem();
  useCursorPlace(isFollowing);
  const parent = parents.find(({ id }) => id === parentPlanId) ?? parents[0] ?? null;
  const index = parent?.items.findIndex((item) => item.id === itemId) ?? -1;
  return {
    ...{ parent, isFollowing, target: useTarget(index), selected: index >= 0 ? index : null },
    setFollowing: (follows) => remember(followKey, follows),
    choose: (id) => noteItem({ parentPlanId: id, itemId: null }),
    select: (at) => {
      const item = parent?.items[at];
      if (parent && item) noteItem({ parentPlanId: parent.id, itemId: item.id });
    },
  };
}

/** Where to scroll: to what was asked for, and on opening the tab to the item shown last. */
function useTarget(index: number): FeedTarget | null {
  const { asked, scrolls, takesFocus } = useShownItem();
  const [askedAtFirst] = useState(asked);
  useEffect(() => {
    if (takesFocus) useShownItem.setState({ takesFocus: false });
  }, [takesFocus]);
  const isWanted = index >= 0 && (scrolls || asked === askedAtFirst);
  return useMemo(
    () => (isWanted ? { index, asked, takesFocus } : null),
    [isWanted, index, asked, takesFocus],
  );
}

/**
 * Follows the cursor from block to block: to the item a block takes up or was copied from, else to the section of the
 * same kind; leaves the panel where it is when a block is about nothing known.
 */
function useCursorPlace(isFollowing: boolean): void {
  const store = useDraftingStore();
  const cursor = useDrafting((state) => state.cursorBlockId);
  const isChecked = useDrafting((state) => state.report !== null);
  useEffect(() => {
    if (!isFollowing || !isChecked || cursor === null) return;
    const known = useShownItem.getState();
    if (known.followed === cursor) return;
    const { doc, parents, report } = store.getState();
    const place =
      placeOfBlock(doc, cursor, parents, report?.spans ?? []) ?? sectionOfBlock(doc, cursor, parents, known);
    if (!place) return;
    const isSame = known.itemId === place.itemId && known.parentPlanId === place.parentPlanId;
    if (isSame) useShownItem.setState({ followed: cursor });
    else noteItem(place, { scrolls: true, followed: cursor });
  }, [isFollowing, isChecked, cursor, store]);
}
