import type { Shell as ShellBridge, ShellState } from "../../shared/contract/shell";
import type { Transport } from "../../shared/contract/wire";
import { openElectronShell } from "./electron-shell";
import { openWebShell } from "./web-shell";

/** What the page knows of its connection to the service. */
export type LinkState =
  | { readonly state: "connecting" }
  | { readonly state: "open"; readonly transport: Transport }
  | Exclude<ShellState, { state: "open" }>;

/** A file handed to the user. */
export interface FileToSave {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What became of it; `path` is null where a browser alone knows it. */
export type SavedFile =
  | { readonly status: "saved"; readonly path: string | null }
  | { readonly status: "cancelled" };

/** What differs between the Electron window and a browser tab. */
export interface Shell {
  saveFile(file: FileToSave): Promise<SavedFile>;
  showInFolder(path: string): void;
  openBackups(): void;
  print(): void;
  retry(): void;
  readonly hasCrashed: boolean;
  /** Runs before the page goes away; gives a way to stop listening. */
  onClosing(flush: () => Promise<void>): () => void;
}

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
