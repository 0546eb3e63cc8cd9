import { join } from "node:path";
import { app, Menu, session } from "electron";
import type { OfficeError } from "../../shared/contract/errors";
import type { Language } from "../../shared/text";
import { registerScheme, servePages } from "./app-protocol";
import { endOnFault, endWith } from "./fault";
import { confinePages, confineSession, sandboxPages, silenceNetwork } from "./security";
import { serveWindow, superviseService } from "./serve-window";
import { placesOf, refusalOfPlaces } from "./start-options";
import { focusWindow, openWindow } from "./window";
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
function refuse({ code, params }: OfficeError): void {
  app.setPath("userData", join(app.getPath("temp"), "lo-trinh-refusal"));
  endWith(({ isMessageCode, message }) => {
    const words = `error.${code}`;
    return message(language, isMessageCode(words) ? words : "recovery.app-failed", params);
  });
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
  Menu.setApplicationMenu(null); // else Electron builds one of its own before the window
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

function start(): void {
  confineSession(session.defaultSession);
  servePages(join(appRoot, "out", "renderer"));
  const supervisor = superviseService(appRoot, dataDir);
  const window = openWindow({
    preload: join(appRoot, "out", "preload", "index.cjs"),
    state: join(userData, "window.json"),
    log,
  });
  serveWindow(window, { supervisor, dataDir, language });
  app.on("second-instance", () => focusWindow(window));
  app.on("window-all-closed", () => app.quit());
}
