// Says whether out/ was built from the sources as they are now, and notes a finished build.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandLine, inProject } from "./layout.mjs";

const SOURCES = [
  "electron",
  "renderer",
  "shared",
  "package-lock.json",
  "electron.vite.config.ts",
  "tsconfig.base.json",
];
const stamp = inProject("out", ".built");

/**
 * The latest change of a file, or of anything in a folder (a removed file changes its folder), in milliseconds.
 * @param {string} path
 * @returns {number}
 */
export function latestChange(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => latestChange(join(path, name))));
}

/** True when the build is there and no source has changed since it began. */
export function isBuilt() {
  const built = statSync(stamp, { throwIfNoEntry: false });
  if (built === undefined || !existsSync(commandLine)) return false;
  return SOURCES.every((source) => latestChange(inProject(source)) <= built.mtimeMs);
}

/** Call before building: a build that is interrupted must not look finished. */
export const forgetBuild = () => rmSync(stamp, { force: true });

/**
 * Call after building.
 * @param {Date} begun when the build began: what changed since then is not in it
 */
export function noteBuild(begun) {
  mkdirSync(inProject("out"), { recursive: true });
  writeFileSync(stamp, "");
  utimesSync(stamp, begun, begun);
}
