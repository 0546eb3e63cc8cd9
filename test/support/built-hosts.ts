import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

/** The entry points of the service's processes, built as the app builds them. */
export interface BuiltHosts {
  readonly cli: string;
  readonly child: string;
  readonly utility: string;
  dispose(): void;
}

const entries = ["cli", "child", "utility"] as const;

/** Builds the hosts into a folder of its own inside the project, where they find the project's packages. */
export async function buildHosts(): Promise<BuiltHosts> {
  const cache = resolve("node_modules/.cache/lo-trinh");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, "hosts-"));
  const input = Object.fromEntries(entries.map((name) => [name, resolve(`electron/hosts/${name}.ts`)]));
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: true, target: "node20.18", outDir, emptyOutDir: true, rolldownOptions: { input } },
  });
  return {
    cli: join(outDir, "cli.js"),
    child: join(outDir, "child.js"),
    utility: join(outDir, "utility.js"),
    dispose: () => rmSync(outDir, { recursive: true, force: true }),
  };
}
