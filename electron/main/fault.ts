import { app, dialog } from "electron";
import { type Language, message } from "../../shared/text";
import type { WindowLog } from "./window-log";

let isEnding = false;

/** Ends the app with a sentence instead of a stack trace when the shell itself has a fault; the fault goes to a log. */
export function endOnFault(log: WindowLog, language: Language): void {
  const end = (fault: unknown) => {
    log.write(fault);
    endWith(message(language, "recovery.app-failed"));
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

/** Ends the app with exit code 1 after one box with a sentence, which also goes to stderr for whoever sees no box. */
export function endWith(sentence: string): void {
  if (isEnding) return;
  isEnding = true;
  process.stderr.write(`${sentence}\n`);
  void app.whenReady().then(() => {
    dialog.showErrorBox("Lộ Trình", sentence);
    app.exit(1);
  });
}
