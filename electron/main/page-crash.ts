import { app, type BrowserWindow, dialog } from "electron";
import type { Language } from "../../shared/text";
import { pageAddress } from "./app-protocol";

const calm = 60_000;

/**
 * Loads a crashed page again, once a minute with only a notice in the page; a page that crashes sooner is left to the
 * user's decision.
 */
export function reloadAfterCrash(window: BrowserWindow, language: Language): void {
  let last = Number.NEGATIVE_INFINITY;
  const reload = () => void window.loadURL(`${pageAddress}?crashed`);
  window.webContents.on("render-process-gone", async (_, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    const isFirst = performance.now() - last > calm;
    last = performance.now();
    if (isFirst || (await wantsReload(window, language))) reload();
    else app.quit();
  });
}

async function wantsReload(window: BrowserWindow, language: Language): Promise<boolean> {
  const { message } = await import("../../shared/text");
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: message(language, "recovery.page-crashed-again"),
    detail: message(language, "recovery.page-hint"),
    buttons: [message(language, "recovery.reload"), message(language, "recovery.quit")],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
