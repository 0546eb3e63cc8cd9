import type { recovery as source } from "../vi/recovery";

/** English words: recovery. */
export const recovery: Record<keyof typeof source, string> = {
  "recovery.page-crashed": "The window had a fault and was opened again. Everything saved is still there.",
  "recovery.page-crashed-again": "The window failed several times in a row. Everything saved is still there.",
  "recovery.page-hint":
    "Open the window again. If that does not help, restart the computer and open Lộ Trình.",
  "recovery.app-failed":
    "Lộ Trình had a fault and has to close. Everything saved is still there. Open the program again.",
  "recovery.unsent": "What was typed last could not be saved.",
  "recovery.unsent-hint":
    "If the window closes now, it may be lost. Stay to see the reason, then save again or copy the text.",
  "recovery.stay": "Stay",
  "recovery.close-anyway": "Close without saving",
  "recovery.reload": "Open the window again",
  "recovery.quit": "Quit",
  "recovery.menu-file": "File",
  "recovery.menu-edit": "Edit",
  "recovery.menu-view": "View",
  "recovery.menu-close": "Close window",
  "recovery.menu-cut": "Cut",
  "recovery.menu-copy": "Copy",
  "recovery.menu-paste": "Paste",
  "recovery.menu-paste-plain": "Paste as plain text",
  "recovery.menu-select-all": "Select all",
  "recovery.menu-zoom-in": "Zoom in",
  "recovery.menu-zoom-out": "Zoom out",
  "recovery.menu-zoom-reset": "Actual size",
  "recovery.menu-full-screen": "Full screen",
};
