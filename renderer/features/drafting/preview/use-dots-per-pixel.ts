import { useSyncExternalStore } from "react";

/** The screen's dots to a CSS pixel, also after the window moved to another screen. */
export function useDotsPerPixel(): number {
  return useSyncExternalStore(onChange, () => window.devicePixelRatio);
}

function onChange(changed: () => void): () => void {
  const now = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  now.addEventListener("change", changed);
  window.addEventListener("resize", changed);
  return () => {
    now.removeEventListener("change", changed);
    window.removeEventListener("resize", changed);
  };
}
