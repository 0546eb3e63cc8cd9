import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type BrowserWindow, type Rectangle, screen } from "electron";
import { z } from "zod";
import type { WindowLog } from "./window-log";

const WindowState = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(600),
  height: z.int().min(400),
  isMaximized: z.boolean(),
});
type WindowState = z.infer<typeof WindowState>;

/** The bounds a window had when it was last closed, if they still lie on a screen; else a size that suits the screen. */
export function readWindowState(path: string): Partial<WindowState> & { width: number; height: number } {
  const kept = WindowState.safeParse(readJson(path));
  if (kept.success && isOnScreen(kept.data)) return kept.data;
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(1440, width), height: Math.min(900, height), isMaximized: width <= 1440 };
}

/** Keeps a window's bounds for the next start. Where they cannot be written they go to the log: closing goes on. */
export function keepWindowState(path: string, window: BrowserWindow, log: WindowLog): void {
  const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(state));
  } catch (error) {
    log.write(error);
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // first start, or a file cut off by a power failure: bounds are not worth a word
  }
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const overlapX =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const overlapY =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return overlapX >= 200 && overlapY >= 100;
}
