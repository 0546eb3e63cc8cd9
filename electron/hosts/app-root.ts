import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** Where the app is installed, with its shipped parts. */
export interface AppRoot {
  readonly version: string;
  readonly resourcesDir: string;
  readonly rendererDir: string;
}

const Package = z.looseObject({ version: z.string() });

/**
 * The nearest folder at or above `from` with a package.json: built files and sources find the same root. The pages are
 * those built beside the program, if any, else those of the usual build.
 */
export function findAppRoot(from: string): AppRoot {
  const root = folderOfPackage(from);
  const { version } = Package.parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return { version, resourcesDir: join(root, "resources"), rendererDir: pagesFor(from, root) };
}

function pagesFor(program: string, root: string): string {
  const beside = join(program, "..", "renderer");
  return existsSync(join(beside, "index.html")) ? beside : join(root, "out", "renderer");
}

function folderOfPackage(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("no package.json above the program");
  return folderOfPackage(parent);
}
