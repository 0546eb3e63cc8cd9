import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, type MessagePortMain, session, shell } from "electron";
import type { Language } from "../../shared/text";
import { registerScheme, servePages } from "./app-protocol";
import { endOnFault } from "./fault";
import { setMenu } from "./menu";
import { reloadAfterCrash } from "./page-crash";
import { pageOf } from "./page-link";
import { SavedFiles } from "./save-file";
import { confinePages, confineSession, sandboxPages, silenceNetwork } from "./security";
import { launchService } from "./service";
import { openDoor } from "./shell-door";
import { placesOf } from "./start-options";
import { Supervisor } from "./supervision";
import { flushBeforeClose, focusWindow, openWindow } from "./window";

const appRoot = app.getAppPath();
const language: Language = process.env.LO_TRINH_LANG === "en" ? "en" : "vi";
const { dataDir, userData } = placesOf(process.argv.slice(1), process.env, app.getPath("userData"));
if (userData) app.setPath("userData", userData);

if (app.requestSingleInstanceLock()) {
  endOnFault(dataDir, language);
  sandboxPages();
  silenceNetwork();
  registerScheme();
  confinePages();
  void app.whenReady().then(start);
} else app.quit();

function start(): void {
  const supervisor = superviseService();
  confineSession(session.defaultSession);
  servePages(join(appRoot, "out", "renderer"));
  const window = openWindow({
    preload: join(appRoot, "out", "preload", "index.cjs"),
    state: join(app.getPath("userData"), "window.json"),
  });
  serveShell(supervisor, window);
  reloadAfterCrash(window, language);
  setMenu(language);
  app.on("second-instance", () => focusWindow(window));
  app.on("window-all-closed", () => app.quit());
  app.on("will-quit", (event) => {
    event.preventDefault();
    void supervisor.stop().finally(() => app.exit(0));
  });
}

function superviseService(): Supervisor<MessagePortMain> {
  const begin = { dataDir, resourcesDir: join(appRoot, "resources"), appVersion: app.getVersion() };
  const supervisor = new Supervisor<MessagePortMain>({
    launch: () => launchService(appRoot, begin),
    clock: () => performance.now(),
    backups: backupFolder(),
  });
  supervisor.start();
  return supervisor;
}

function serveShell(supervisor: Supervisor<MessagePortMain>, window: BrowserWindow): void {
  const page = pageOf(window);
  const files = new SavedFiles();
  const close = flushBeforeClose(window);
  window.once("closed", () => supervisor.detach(page));
  openDoor({
    connect: () => supervisor.attach(page),
    flushed: close,
    retryService: () => supervisor.start(),
    openBackups: async () =>
      void (await shell.openPath(existsSync(backupFolder()) ? backupFolder() : dataDir)),
    saveFile: (asking, request) => files.save(asking, request),
    showInFolder: (path) => files.has(path) && shell.showItemInFolder(path),
    print: ({ webContents }) => webContents.print(),
  });
}

function backupFolder(): string {
  return join(dataDir, "sao-luu");
}
