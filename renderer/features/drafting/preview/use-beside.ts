import { useCallback, useSyncExternalStore } from "react";
import { useDrafting, useDraftingStore } from "../state";

/** The width from which text and printed pages have room side by side, the side panel being folded. */
const wide = window.matchMedia("(width >= 1800px)");

/** Whether the printed pages stand beside the text, and the way to put them there when only the panel is in the way. */
export function useBeside() {
  const store = useDraftingStore();
  const hasPanel = useDrafting((state) => state.panel !== null);
  const isWide = useSyncExternalStore(onWidth, () => wide.matches);
  const putBeside = useCallback(() => store.setState({ panel: null }), [store]);
  return { isBeside: isWide && !hasPanel, putBeside: isWide && hasPanel ? putBeside : null };
}

function onWidth(changed: () => void): () => void {
  wide.addEventListener("change", changed);
  return () => wide.removeEventListener("change", changed);
}
