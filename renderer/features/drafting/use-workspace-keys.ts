import { useEffect } from "react";
import { printDocument, togglePreview } from "./preview";
import { sideTabs, useDraftingStore } from "./state";
import { useFolding } from "./use-folding";

/** Keys that work anywhere in the workspace: F7, F8, F9, Ctrl+F, Ctrl+H, Ctrl+F2, Ctrl+P, Alt+1 … Alt+4. The page's own come first. */
export function useWorkspaceKeys(): void {
  const store = useDraftingStore();
  const { foldOutline, foldPanel } = useFolding();
  useEffect(() => {
    const { actions } = store.getState();
    const bound: Readonly<Record<string, () => void>> = {
      F7: actions.nextSpan,
      "Shift+F7": actions.previousSpan,
      F8: foldOutline,
      F9: foldPanel,
      "Ctrl+F2": () => togglePreview(store),
      "Ctrl+KeyP": () => printDocument(store),
      "Ctrl+KeyF": () => actions.openFind("find"),
      "Ctrl+KeyH": () => actions.openFind("replace"),
      ...Object.fromEntries(
        sideTabs.map((panel, index) => [`Alt+Digit${index + 1}`, () => store.setState({ panel })]),
      ),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const run = event.defaultPrevented ? undefined : bound[nameOf(event)];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [store, foldOutline, foldPanel]);
}

function nameOf(event: KeyboardEvent): string {
  const held = [event.ctrlKey && "Ctrl+", event.altKey && "Alt+", event.shiftKey && "Shift+"];
  return held.filter((name) => name !== false).join("") + event.code;
}
