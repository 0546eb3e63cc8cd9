import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, type MessagePortMain, shell } from "electron";
import type { Language } from "../../shared/text";
import { handOverBeforeClose } from "./closing";
import { setMenu } from "./menu";
import { reloadAfterCrash } from "./page-crash";
import { pageOf } from "./page-link";
import { SavedFiles } from "./save-file";
import { launchService } from "./service";
import { openDoor } from "./shell-door";
import { Supervisor } from "./supervision";

/** The service behind a window, where its data are, and the language of the shell's own words. */
export interface ServedBy {
  readonly supervisor: Supervisor<MessagePortMain>;
  readonly dataDir: string;
  readonly language: Language;
}

/** The menu comes when the first screen is there: making it holds up what page and service say to each other. */
const menuDelay = 1000;

/** Puts everything behind a window whose page is being loaded: the door to the shell, the menu, the end of the service. */
export function serveWindow(window: BrowserWindow, { supervisor, dataDir, language }: ServedBy): void {
  serveShell(window, { supervisor, dataDir, language });
  reloadAfterCrash(window, language);
  app.on("will-quit", (event) => {
    event.preventDefault();
    void supervisor.stop().finally(() => app.exit(0));
  });
  window.webContents.once("did-finish-load", () => setTimeout(setMenu, menuDelay, language));
}

/**
 * Starts the service and keeps it running. To be called before there is a window: a child process inherits every handle
 * that is open while it is made. Of a page being started that is the page's end of its line to Chromium, which then never
 * sees that line break when the page crashes.
 */
export function superviseService(appRoot: string, dataDir: string): Supervisor<MessagePortMain> {
  const begin = { dataDir, resourcesDir: join(appRoot, "resources"), appVersion: app.getVersion() };
  const supervisor = new Supervisor<MessagePortMain>({
    launch: () => launchService(appRoot, begin),
    clock: () => performance.now(),
    backups: backupFolder(dataDir),
  });
  supervisor.start();
  return supervisor;
}

function serveShell(window: BrowserWindow, { supervisor, dataDir, language }: ServedBy): void {
  const page = pageOf(window);
  const files = new SavedFiles();
  const handedOver = handOverBeforeClose(window, language);
  window.once("closed", () => supervisor.detach(page));
  openDoor({
    connect: () => supervisor.attach(page),
    flushed: (_, isSafe) => handedOver(isSafe),
    retryService: () => supervisor.start(),
    openBackups: async () =>
      void (await shell.openPath(existsSync(backupFolder(dataDir)) ? backupFolder(dataDir) : dataDir)),
    saveFile: (asking, request) => files.save(asking, request),
    showInFolder: (path) => files.has(path) && shell.showItemInFolder(path),
    print: ({ webContents }) => webContents.print(),
  });
}

function backupFolder(dataDir: string): string {
  return join(dataDir, "sao-luu");
}
