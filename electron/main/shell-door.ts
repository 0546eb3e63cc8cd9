import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from "electron";
import { z } from "zod";
import { SaveFileRequest } from "../../shared/contract/shell";
import { shellChannels } from "../../shared/contract/shell-channels";
import { isOurs } from "./app-protocol";

/** What the shell does for a page, by verb; each gets only what its schema let through. */
export interface ShellVerbs {
  connect(window: BrowserWindow): void;
  flushed(window: BrowserWindow, isSafe: boolean): void;
  retryService(): void;
  openBackups(): Promise<void>;
  saveFile(window: BrowserWindow, request: SaveFileRequest): Promise<unknown>;
  showInFolder(path: string): void;
  print(window: BrowserWindow): void;
}

const Nothing = z.undefined();
const Path = z.string().max(4096);

/** Opens the door between pages and shell: only the main frame of our own page is heard, only sound messages pass. */
export function openDoor(verbs: ShellVerbs): void {
  hear(shellChannels.connect, Nothing, verbs.connect);
  hear(shellChannels.flushed, z.boolean(), verbs.flushed);
  answer(shellChannels.retryService, Nothing, () => verbs.retryService());
  answer(shellChannels.openBackups, Nothing, () => verbs.openBackups());
  answer(shellChannels.saveFile, SaveFileRequest, verbs.saveFile);
  answer(shellChannels.showInFolder, Path, (_, path) => verbs.showInFolder(path));
  answer(shellChannels.print, Nothing, verbs.print);
}

function hear<Schema extends z.ZodType>(
  channel: string,
  schema: Schema,
  verb: (window: BrowserWindow, input: z.output<Schema>) => void,
): void {
  ipcMain.on(channel, (event, raw: unknown) => {
    const window = trustedWindow(event);
    const input = schema.safeParse(raw);
    if (window && input.success) verb(window, input.data);
  });
}

function answer<Schema extends z.ZodType>(
  channel: string,
  schema: Schema,
  verb: (window: BrowserWindow, input: z.output<Schema>) => unknown,
): void {
  ipcMain.handle(channel, async (event, raw: unknown) => {
    const window = trustedWindow(event);
    const input = schema.safeParse(raw);
    if (!window || !input.success) throw new Error(`${channel}: refused`);
    return await verb(window, input.data);
  });
}

function trustedWindow(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | null {
  const { senderFrame, sender } = event;
  const isMain = senderFrame !== null && senderFrame === sender.mainFrame;
  return isMain && isOurs(senderFrame.url) ? BrowserWindow.fromWebContents(sender) : null;
}
