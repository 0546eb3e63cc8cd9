import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

/** The entry point of one of the service's processes, built as the app builds it. */
export interface BuiltHost {
  readonly path: string;
  dispose(): void;
}

/** Builds a host into a folder of its own inside the project, where it finds the project's packages. */
export async function buildHost(name: "cli" | "child" | "utility"): Promise<BuiltHost> {
  const cache = resolve("node_modules/.cache/lo-trinh");
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, `${name}-`));
  const dispose = () => rmSync(outDir, { recursive: true, force: true });
  const input = { [name]: resolve(`electron/hosts/${name}.ts`) };
  try {
    await build({
      configFile: false,
      logLevel: "error",
      build: { ssr: true, target: "node20.18", outDir, emptyOutDir: true, rolldownOptions: { input } },
    });
  } catch (error) {
    dispose();
    throw error;
  }
  return { path: join(outDir, `${name}.js`), dispose };
}
