// Where things lie in the project folder; every set-up and test script takes its paths from here.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** @param {...string} parts path below the project folder */
export const inProject = (...parts) => join(root, ...parts);

const exe = process.platform === "win32" ? "node.exe" : "node";

/** The Node.js that the project brings along; every script but the first set-up runs on it. */
export const projectNode = inProject("node_modules", "node", "bin", exe);

/** The built command line. */
export const commandLine = inProject("out", "main", "cli.js");

/** Kept between installs and never committed. */
export const cacheFolder = inProject(".cache");

/** A real Electron for machines that cannot fetch the regular one; test/setup/electron.mjs fills this folder. */
export const spareElectron = {
  folder: join(cacheFolder, "electron-33.2.1"),
  executable: join(cacheFolder, "electron-33.2.1", "electron"),
};
