import { app, dialog } from "electron";
import type { Language } from "../../shared/text";
import type { WindowLog } from "./window-log";

type Texts = typeof import("../../shared/text");

let isEnding = false;

/** Ends the app with a sentence instead of a stack trace when the shell itself has a fault; the fault goes to a log. */
export function endOnFault(log: WindowLog, language: Language): void {
  const end = (fault: unknown) => {
    log.write(fault);
    endWith(({ message }) => message(language, "recovery.app-failed"));
  };
  process.on("uncaughtException", end);
  process.on("unhandledRejection", end);
}

/**
 * Ends the app with exit code 1 after one box with a sentence, which also goes to stderr for whoever sees no box. The
 * words are loaded only now: a start that goes well does not need them.
 */
export function endWith(sentenceFrom: (texts: Texts) => string): void {
  if (isEnding) return;
  isEnding = true;
  void import("../../shared/text").then(
    (texts) => show(sentenceFrom(texts)),
    () => app.exit(1),
  );
}

async function show(sentence: string): Promise<void> {
  process.stderr.write(`${sentence}\n`);
  await app.whenReady();
  dialog.showErrorBox("Lộ Trình", sentence);
  app.exit(1);
}
