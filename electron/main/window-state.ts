import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type BrowserWindow, type Rectangle, screen } from "electron";
import type { WindowLog } from "./window-log";

interface WindowState extends Rectangle {
  readonly isMaximized: boolean;
}

const smallest = { width: 600, height: 400 };

/** The bounds a window had when it was last closed, if they still lie on a screen; else a size that suits the screen. */
export function readWindowState(path: string): Partial<WindowState> & { width: number; height: number } {
  const kept = stateIn(readJson(path));
  if (kept && isOnScreen(kept)) return kept;
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

/** Checked by hand: loading the schema library would hold up the window. */
function stateIn(raw: unknown): WindowState | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { x, y, width, height, isMaximized }: Readonly<Record<string, unknown>> = { ...raw };
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  if (width < smallest.width || height < smallest.height) return null;
  return { x, y, width, height, isMaximized: isMaximized === true };
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const overlapX =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const overlapY =
    Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
  return overlapX >= 200 && overlapY >= 100;
}
