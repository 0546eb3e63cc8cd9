import type { Shell as ShellBridge } from "../../shared/contract/shell";
import { openElectronShell } from "./electron-shell";
import type { LinkState, Shell } from "./surroundings";
import { openWebShell } from "./web-shell";

declare global {
  interface Window {
    /** Set by the preload script of the desktop window; absent in a browser tab. */
    readonly loTrinh?: ShellBridge;
  }
}

/** Where this page runs. */
export const shellKind: "electron" | "web" =
  typeof window !== "undefined" && window.loTrinh ? "electron" : "web";

let opened: Shell | null = null;

/** Connects the page to its surroundings; every later state goes to the listener. */
export function openShell(onState: (state: LinkState) => void): void {
  const bridge = typeof window === "undefined" ? undefined : window.loTrinh;
  opened = bridge ? openElectronShell(bridge, onState) : openWebShell(onState);
}

/** The verbs of the surroundings, once connected. */
export function currentShell(): Shell {
  if (!opened) throw new Error("the shell is used before the client is started");
  return opened;
}
