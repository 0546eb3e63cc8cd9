import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

/** Where this start of the app keeps things. */
export interface Places {
  readonly dataDir: string;
  /** A folder of the shell's own for this data, or null for the system's usual place. */
  readonly userData: string | null;
}

/**
 * The data folder: `--data DIR`, else LO_TRINH_DATA, else `du-lieu` in the app's own folder. A named data folder also
 * holds the window's state, so that two offices can be open side by side and neither knows of the other.
 */
export function placesOf(argv: readonly string[], env: NodeJS.ProcessEnv, userData: string): Places {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: "string" } },
    strict: false,
  });
  const named = typeof values.data === "string" ? values.data : env.LO_TRINH_DATA;
  if (!named) return { dataDir: join(userData, "du-lieu"), userData: null };
  return { dataDir: resolve(named), userData: join(resolve(named), "window") };
}
