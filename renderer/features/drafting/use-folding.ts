import { useCallback, useRef } from "react";
import { type SideTab, useDrafting, useDraftingStore } from "./state";

/** Folding of the outline and the side panel; the panel comes back with the tab it had. */
export function useFolding() {
  const store = useDraftingStore();
  const isOutlineOpen = useDrafting((state) => state.isOutlineOpen);
  const panel = useDrafting((state) => state.panel);
  const lastPanel = useRef<SideTab>("parent");
  if (panel !== null) lastPanel.current = panel;
  const foldOutline = useCallback(
    () => store.setState((state) => ({ isOutlineOpen: !state.isOutlineOpen })),
    [store],
  );
  const foldPanel = useCallback(
    () => store.setState((state) => ({ panel: state.panel === null ? lastPanel.current : null })),
    [store],
  );
  return { isOutlineOpen, hasPanel: panel !== null, foldOutline, foldPanel };
}
