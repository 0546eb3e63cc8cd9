import { existsSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, type MessagePortMain, session, shell } from "electron";
import type { OfficeError } from "../../shared/contract/errors";
import { isMessageCode, type Language, message } from "../../shared/text";
import { registerScheme, servePages } from "./app-protocol";
import { endOnFault, endWith } from "./fault";
import { setMenu } from "./menu";
import { reloadAfterCrash } from "./page-crash";
import { pageOf } from "./page-link";
import { SavedFiles } from "./save-file";
import { confinePages, confineSession, sandboxPages, silenceNetwork } from "./security";
import { launchService } from "./service";
import { openDoor } from "./shell-door";
import { placesOf, refusalOfPlaces } from "./start-options";
import { Supervisor } from "./supervision";
import { flushBeforeClose, focusWindow, openWindow } from "./window";
import { WindowLog } from "./window-log";

const appRoot = app.getAppPath();
const language: Language = process.env.LO_TRINH_LANG === "en" ? "en" : "vi";
const log = new WindowLog();
endOnFault(log, language);
const places = placesOf(process.argv.slice(1), process.env, ownFolder);
const { dataDir, userData } = places;
const refusal = refusalOfPlaces(places);
if (refusal) refuse(refusal);
else takeLock();

/** Chromium ends at once without a folder it can write, before there is a box: it gets one nobody needs. */
function refuse(refusal: OfficeError): void {
  app.setPath("userData", join(app.getPath("temp"), "lo-trinh-refusal"));
  endWith(sentenceOf(refusal));
}

function takeLock(): void {
  log.keepIn(dataDir);
  app.setPath("userData", userData);
  if (app.requestSingleInstanceLock()) prepare();
  else app.quit();
}

function prepare(): void {
  sandboxPages();
  silenceNetwork();
  registerScheme();
  confinePages();
  void app.whenReady().then(start);
}

/** Electron throws where it cannot make its folder; the folder's name is needed all the same, to say so. */
function ownFolder(): string {
  try {
    return app.getPath("userData");
  } catch {
    return join(app.getPath("appData"), app.name);
  }
}

function sentenceOf({ code, params }: OfficeError): string {
  const words = `error.${code}`;
  return message(language, isMessageCode(words) ? words : "recovery.app-failed", params);
}

function start(): void {
  const supervisor = superviseService();
  confineSession(session.defaultSession);
  servePages(join(appRoot, "out", "renderer"));
  const window = openWindow({
    preload: join(appRoot, "out", "preload", "index.cjs"),
    state: join(userData, "window.json"),
    log,
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
