// Completes package-lock.json with the optional packages of other platforms. A registry that holds only some of
// them makes npm leave the rest out of the lock, and "npm ci" then refuses the lock everywhere. Run it after every
// "npm install" that changed the lock; a test fails while anything is missing.
//
//   node test/setup/complete-lock.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../../electron/setup/layout.mjs";

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {Record<string, LockEntry>} Packages
 */

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];
const LIBRARIES = new Map([
  ["gnu", "glibc"],
  ["gnueabihf", "glibc"],
  ["musl", "musl"],
  ["musleabihf", "musl"],
]);

/** @param {string} key @param {string} name */
const keyBelow = (key, name) => `${key === "" ? "" : `${key}/`}node_modules/${name}`;

/** @param {string} key the place of a package in the lock */
const parentOf = (key) => key.slice(0, Math.max(0, key.lastIndexOf("/node_modules/")));

/**
 * True when a package at `key` would find `name` somewhere above itself.
 * @param {Packages} packages @param {string} key @param {string} name
 * @returns {boolean}
 */
function isFound(packages, key, name) {
  if (keyBelow(key, name) in packages) return true;
  return key !== "" && isFound(packages, parentOf(key), name);
}

/**
 * The optional packages that the lock's packages name and the lock does not hold.
 * @param {Packages} packages
 */
export const missingOptional = (packages) =>
  Object.entries(packages).flatMap(([key, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, key, name))
      .map(([name, version]) => ({ name, version, dev: dev === true })),
  );

/** @param {string} name a package's name, which says for what platform it is */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const libc = words.flatMap((word) => LIBRARIES.get(word) ?? []);
  return {
    os: SYSTEMS.filter((system) => words.includes(system)),
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(libc.length > 0 && words.includes("linux") ? { libc } : {}),
  };
}

/**
 * The lock's packages with entries for the missing ones, in npm's order. Their integrity is left open, because it
 * is not known here.
 * @param {Packages} packages
 * @returns {Packages}
 */
export function completed(packages) {
  const added = missingOptional(packages).map(({ name, version, dev }) => {
    const { os, cpu, ...rest } = platformOf(name);
    if (!/^\d+\.\d+\.\d+/.test(version) || os.length === 0)
      throw new Error(`${name}@${version}: not a platform's`);
    return [`node_modules/${name}`, { version, cpu, ...(dev ? { dev } : {}), ...rest, optional: true, os }];
  });
  const all = [...Object.entries(packages), ...added];
  return Object.fromEntries(all.sort(([a], [b]) => String(a).localeCompare(String(b), "en")));
}

const file = inProject("package-lock.json");

/** @returns {{ packages: Packages }} the project's lock */
export const readLock = () => JSON.parse(readFileSync(file, "utf8"));

function completeLock() {
  const lock = readLock();
  const count = missingOptional(lock.packages).length;
  if (count > 0)
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: completed(lock.packages) }, null, 2)}\n`);
  console.log(`${count} packages of other platforms added to package-lock.json`);
}

if (process.argv[1] === import.meta.filename) completeLock();
