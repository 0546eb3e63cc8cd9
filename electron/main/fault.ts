import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { app, dialog } from "electron";
import { type Language, message } from "../../shared/text";

/** Ends the app with a sentence instead of a stack trace when the shell itself has a fault; the fault goes to a log. */
export function endOnFault(dataDir: string, language: Language): void {
  const end = (fault: unknown) => {
    log(join(dataDir, "logs"), fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
    dialog.showErrorBox("Lộ Trình", message(language, "recovery.app-failed"));
    app.exit(1);
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

function log(folder: string, detail: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    appendFileSync(
      join(folder, "window.log"),
      `${JSON.stringify({ at: new Date().toISOString(), detail })}\n`,
    );
  } catch {
    return; // the sentence on the screen matters more than the log
  }
}
