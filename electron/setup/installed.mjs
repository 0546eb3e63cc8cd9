// Says whether node_modules holds what package-lock.json names, by content and not by file times.

import { existsSync, readFileSync } from "node:fs";
import { inProject, projectNode } from "./layout.mjs";

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} Packages */

/**
 * @param {string} file a package lock
 * @returns {Packages | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * True when every package that must be there has the version the lock names. Optional packages of other
 * platforms may be absent.
 * @param {Packages} wanted
 * @param {Packages} present
 */
export function isSameInstall(wanted, present) {
  return Object.entries(wanted)
    .filter(([path]) => path !== "")
    .every(([path, { version, optional }]) =>
      path in present ? present[path]?.version === version : optional === true,
    );
}

/** True when nothing needs installing, the project's own Node.js included. */
export function isInstalled() {
  const wanted = packagesOf(inProject("package-lock.json"));
  const present = packagesOf(inProject("node_modules", ".package-lock.json"));
  return wanted !== null && present !== null && existsSync(projectNode) && isSameInstall(wanted, present);
}
