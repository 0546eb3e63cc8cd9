// Finds an Electron to open the program with. Only "npm start" may fetch one; the program itself never does.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, inProject, root, spareElectron } from "./layout.mjs";

const FETCH_LIMIT_MS = 180_000;
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const failed = join(cacheFolder, "electron-not-available");

/** @param {string} folder */
const executableIn = (folder) => {
  const names = { darwin: "Electron.app/Contents/MacOS/Electron", win32: "electron.exe" };
  return join(folder, names[/** @type {"darwin" | "win32"} */ (process.platform)] ?? "electron");
};

/** The binary of the `electron` package when it is on this machine, else null. Never fetches. */
export function regularElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = override ?? inProject("node_modules", "electron", "dist");
  const path = executableIn(folder);
  return existsSync(path) ? path : null;
}

/**
 * How to launch an Electron that is on this machine: the regular one takes the project as its argument, the
 * spare one (see test/setup/electron.mjs) holds a link to it. Null when there is none.
 * @returns {{ executablePath: string, args: string[], regular: boolean } | null}
 */
export function electronHere() {
  const regular = regularElectron();
  if (regular !== null) return { executablePath: regular, args: [root], regular: true };
  if (!existsSync(spareElectron.executable)) return null;
  return { executablePath: spareElectron.executable, args: [], regular: false };
}

/** Tries once a day, within a time limit, to have the `electron` package fetch its binary. */
export function fetchElectron() {
  const before = statSync(failed, { throwIfNoEntry: false });
  const version = JSON.parse(readFileSync(inProject("node_modules/electron/package.json"), "utf8")).version;
  const isKnown = before !== undefined && Date.now() - before.mtimeMs < RETRY_AFTER_MS;
  if (isKnown && readFileSync(failed, "utf8") === version) return;
  process.stderr.write("Đang tải Electron… / Fetching Electron…\n");
  const script = inProject("node_modules", "electron", "install.js");
  spawnSync(process.execPath, [script], { timeout: FETCH_LIMIT_MS, stdio: "ignore" });
  if (regularElectron() !== null) return rmSync(failed, { force: true });
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(failed, version);
}

/** True when a window can be shown. */
export const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Chromium refuses to run as root with its sandbox on. */
export const sandboxArgs = () =>
  process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
