import type { ShellState } from "../../shared/contract/shell";
import type { Transport } from "../../shared/contract/wire";

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

/** What the user typed and a flush may fail to hand over. */
export interface HeldText {
  /** True while it cannot be handed over: a browser tab then asks before it goes. */
  isStuck(): boolean;
  /** Puts it aside for the next start of a desktop window; false where that is not possible. */
  keep(): boolean;
}

/** What differs between the Electron window and a browser tab. */
export interface Shell {
  saveFile(file: FileToSave): Promise<SavedFile>;
  showInFolder(path: string): void;
  openBackups(): void;
  print(): void;
  retry(): void;
  readonly hasCrashed: boolean;
  /** Runs before the page goes away; gives a way to stop listening. */
  onClosing(flush: () => Promise<void>, held?: HeldText): () => void;
}
