// Finds the programs that tests drive: a browser, a display, Electron, LibreOffice and pdftotext.

import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium as playwrightChromium } from "playwright";
import { hasDisplay, sandboxArgs } from "../../electron/setup/electron-binary.mjs";
import { provisionElectron } from "./electron.mjs";

/** With this variable set to 1, a runtime that is not found is a failure and not a skip. */
export const areRuntimesRequired = () => process.env.LO_TRINH_REQUIRE_RUNTIMES === "1";

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of the named programs on the search path, or null.
 * @param {...string} names
 */
export function findProgram(...names) {
  const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return paths.find(isExecutable) ?? null;
}

/**
 * A Chromium to run journeys in: LO_TRINH_CHROMIUM, else one on the search path, else Playwright's own. Debian's build
 * that has no window comes first: journeys take a third less time in it.
 */
export function findChromium() {
  const named = process.env.LO_TRINH_CHROMIUM;
  if (named && isExecutable(named)) return named;
  const programs = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
  return findProgram(...programs) ?? playwrightsOwn();
}

function playwrightsOwn() {
  const path = playwrightChromium.executablePath();
  return path && isExecutable(path) ? path : null;
}

/**
 * How Playwright launches that Chromium. The build without windows would set letters on whole pixels, unlike the browsers
 * and the Electron that users have.
 * @param {...string} args
 */
export function chromiumLaunch(...args) {
  const executablePath = findChromium();
  const path = executablePath === null ? {} : { executablePath };
  return { ...path, args: [...sandboxArgs(), "--font-render-hinting=none", ...args] };
}

/** LibreOffice without a window, or null. */
export const findLibreOffice = () => findProgram("soffice", "libreoffice");

/** The display server that needs no screen, or null. */
export const findXvfb = () => findProgram("Xvfb");

/** poppler's pdftotext, or null. */
export const findPdfToText = () => findProgram("pdftotext");

/** @typedef {{ display: string, close: () => void }} Display */

/**
 * A display to open windows on: the one that is there, or one of our own. Null when there is neither.
 * @returns {Promise<Display | null>}
 */
export async function openDisplay() {
  return hasDisplay() ? { display: process.env.DISPLAY ?? "", close: () => {} } : await openOwnDisplay();
}

/**
 * An Xvfb of our own that `close` ends, or null where there is none.
 * @returns {Promise<Display | null>}
 */
export async function openOwnDisplay() {
  const xvfb = findXvfb();
  if (xvfb === null) return null;
  const args = ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"];
  const child = spawn(xvfb, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const close = () => void child.kill();
  process.once("exit", close);
  const display = await displayNumber(child);
  return display === null ? null : { display: `:${display}`, close };
}

/**
 * @param {import("node:child_process").ChildProcess} xvfb
 * @returns {Promise<string | null>} the number it writes once it takes connections
 */
function displayNumber(xvfb) {
  return new Promise((resolve) => {
    xvfb.stdio[3]?.once("data", (data) => resolve(String(data).trim()));
    xvfb.once("error", () => resolve(null));
    xvfb.once("exit", () => resolve(null));
  });
}

/**
 * Everything that journeys and exports need, ready to use. Names of what is not to be had are in `missing`;
 * `environment` hands the rest on to test processes.
 */
export async function prepareRuntimes() {
  const display = await openDisplay();
  const electron = await provisionElectron().catch((/** @type {Error} */ error) => {
    process.stderr.write(`Electron: ${error.message}\n`);
    return null;
  });
  const found = {
    chromium: findChromium(),
    display: display?.display ?? null,
    electron: electron?.executablePath ?? null,
    libreoffice: findLibreOffice(),
    pdftotext: findPdfToText(),
  };
  const missing = Object.entries(found).flatMap(([name, path]) => (path === null ? [name] : []));
  const environment = display?.display ? { DISPLAY: display.display } : {};
  return { found, missing, environment, close: () => display?.close() };
}
