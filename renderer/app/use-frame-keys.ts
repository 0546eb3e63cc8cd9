import { useEffect } from "react";
import { useNavigation } from "../ui/navigation";
import { moveRegion } from "../ui/regions";
import { undoKey, undoLatest } from "../ui/use-toast";
import { usePalette } from "./palette/state";

/** A key that has nothing to do gives false and is left to whatever else listens. */
const keys: Readonly<Record<string, () => unknown>> = {
  F6: () => moveRegion(1),
  "Shift+F6": () => moveRegion(-1),
  "Ctrl+k": () => usePalette.getState().toggle(),
  [undoKey]: undoLatest,
  "Alt+ArrowLeft": () => useNavigation.getState().back(),
};

/** The keys that work on every screen. */
export function useFrameKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const run = event.defaultPrevented ? undefined : keys[chordOf(event)];
      if (run && run() !== false) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...held, key.length === 1 ? key.toLowerCase() : key].join("+");
}
