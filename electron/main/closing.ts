import { type BrowserWindow, dialog } from "electron";
import { shellChannels } from "../../shared/contract/shell-channels";
import type { Language } from "../../shared/text";

const patience = 2000;

/**
 * Lets the page hand over what it has not sent yet before its window closes, for two seconds at most; a page that cannot
 * is asked about. Gives back what to call when the page says that it is done.
 */
export function handOverBeforeClose(window: BrowserWindow, language: Language): (isSafe: boolean) => void {
  let timer: NodeJS.Timeout | null = null; // set while the page is being waited for
  let isAsking = false;
  const close = () => {
    if (window.isDestroyed()) return;
    window.webContents.session.flushStorageData(); // what the page put aside must outlive it
    window.destroy();
  };
  window.on("close", (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (timer || isAsking) return;
    timer = setTimeout(close, patience);
    window.webContents.send(shellChannels.closing);
  });
  return async (isSafe) => {
    if (timer === null || window.isDestroyed()) return;
    clearTimeout(timer);
    timer = null;
    if (isSafe) return close();
    isAsking = true;
    const mustClose = await wantsToClose(window, language);
    isAsking = false;
    if (mustClose) close();
  };
}

async function wantsToClose(window: BrowserWindow, language: Language): Promise<boolean> {
  const { message } = await import("../../shared/text");
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: message(language, "recovery.unsent"),
    detail: message(language, "recovery.unsent-hint"),
    buttons: [message(language, "recovery.stay"), message(language, "recovery.close-anyway")],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
