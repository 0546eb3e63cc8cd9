import { z } from "zod";
import { type ErrorCode, type ErrorParams, errorCodes } from "./errors";

/** A file the page wants saved through the system's dialog; the bytes are at most 512 MB. */
export const SaveFileRequest = z.strictObject({
  fileName: z.string().min(1).max(200),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 512 * 1024 * 1024),
});
export type SaveFileRequest = z.infer<typeof SaveFileRequest>;

/** What became of a save: where the file is, that the user changed her mind, or why it was refused. */
export type SaveFileResult =
  | { readonly status: "saved"; readonly path: string }
  | { readonly status: "cancelled" }
  | { readonly status: "refused"; readonly code: ErrorCode; readonly params: ErrorParams };

/** How the page stands to the service. In recovery `backups` is the folder the shell offers to open. */
export const ShellState = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({ state: z.literal("restarting") }),
  z.strictObject({
    state: z.literal("recovery"),
    code: z.enum(errorCodes),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    backups: z.string(),
  }),
]);
export type ShellState = z.infer<typeof ShellState>;

/**
 * What the desktop shell offers a page as `window.loTrinh`. The page first listens for `portMessage` (shell-channels.ts), then calls
 * `onConnection`: every state "open" is followed by a window message with a new port, the earlier one being dead.
 */
export interface Shell {
  readonly kind: "electron";
  readonly version: string;
  /** True when the page was loaded again because it had crashed. */
  readonly hasCrashed: boolean;
  onConnection(listener: (state: ShellState) => void): void;
  /**
   * Runs before the window closes, which waits for it, at most two seconds: the place to send unsaved edits. False says
   * that something typed would be lost; the user is then asked.
   */
  onClosing(flush: () => Promise<boolean>): void;
  /** Starts the service again from the recovery screen. */
  retryService(): Promise<void>;
  openBackups(): Promise<void>;
  saveFile(request: SaveFileRequest): Promise<SaveFileResult>;
  /** Shows a file that was saved in this session; any other path is ignored. */
  showInFolder(path: string): Promise<void>;
  print(): Promise<void>;
}
