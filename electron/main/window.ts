import { BrowserWindow, nativeTheme } from "electron";
import { pageAddress } from "./app-protocol";
import type { WindowLog } from "./window-log";
import { keepWindowState, readWindowState } from "./window-state";

/** Where a window finds its preload script, keeps its bounds and writes what failed. */
export interface WindowFiles {
  readonly preload: string;
  readonly state: string;
  readonly log: WindowLog;
}

const zoomStep = 0.5;

/** Opens the window on the app's page: at once and in the colour of its ground, as waiting would make the start longer. */
export function openWindow({ preload, state, log }: WindowFiles): BrowserWindow {
  const { isMaximized, ...bounds } = readWindowState(state);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: "Lộ Trình",
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1f1f1f" : "#fafafa",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      v8CacheOptions: "bypassHeatCheck", // compiled once, not only where starts follow each other within three days
    },
  });
  if (isMaximized) window.maximize();
  window.show();
  letZoom(window);
  window.on("close", () => keepWindowState(state, window, log));
  void window.loadURL(pageAddress);
  return window;
}

/** Brings a window to the front, as the start of a second instance asks. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function letZoom({ webContents }: BrowserWindow): void {
  webContents.on("zoom-changed", (_, direction) => {
    const change = direction === "in" ? zoomStep : -zoomStep;
    webContents.setZoomLevel(Math.min(4, Math.max(-3, webContents.getZoomLevel() + change)));
  });
}
