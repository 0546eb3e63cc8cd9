import { Menu, type MenuItemConstructorOptions } from "electron";
import type { Language, MessageCode } from "../../shared/text";

type Entry = readonly [MessageCode, MenuItemConstructorOptions];

const menus: readonly (readonly [MessageCode, readonly Entry[]])[] = [
  [
    "recovery.menu-file",
    [
      ["recovery.menu-close", { role: "close" }],
      ["recovery.quit", { role: "quit" }],
    ],
  ],
  [
    "recovery.menu-edit",
    [
      ["recovery.menu-cut", { role: "cut" }],
      ["recovery.menu-copy", { role: "copy" }],
      ["recovery.menu-paste", { role: "paste" }],
      ["recovery.menu-paste-plain", { role: "pasteAndMatchStyle" }],
      ["recovery.menu-select-all", { role: "selectAll" }],
    ],
  ],
  [
    "recovery.menu-view",
    [
      ["recovery.menu-zoom-in", { role: "zoomIn" }],
      ["recovery.menu-zoom-out", { role: "zoomOut" }],
      ["recovery.menu-zoom-reset", { role: "resetZoom" }],
      ["recovery.menu-full-screen", { role: "togglefullscreen" }],
    ],
  ],
];

/** Gives the app its menu; its words are loaded after the page. Undo, print and the rest of the office's work belong to the page and its own keys. */
export async function setMenu(language: Language): Promise<void> {
  const { message } = await import("../../shared/text");
  const template = menus.map(([label, entries]) => ({
    label: message(language, label),
    submenu: entries.map(([code, item]) => ({ label: message(language, code), ...item })),
  }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
