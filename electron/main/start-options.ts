import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { OfficeError } from "../../shared/contract/errors";
import { writeRefusal } from "../../shared/contract/write-refusal";

/** Where this start of the app keeps things. */
export interface Places {
  readonly dataDir: string;
  /** The shell's own folder for this data: lock, window, page storage. */
  readonly userData: string;
}

/**
 * The data folder: `--data DIR`, else LO_TRINH_DATA, else `du-lieu` in the app's own folder. A named data folder also
 * holds the window's state, so that two offices can be open side by side and neither knows of the other.
 */
export function placesOf(argv: readonly string[], env: NodeJS.ProcessEnv, own: () => string): Places {
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: "string" } },
    strict: false,
  });
  const named = typeof values.data === "string" ? values.data : env.LO_TRINH_DATA;
  if (named) return { dataDir: resolve(named), userData: join(resolve(named), "window") };
  const userData = own();
  return { dataDir: join(userData, "du-lieu"), userData };
}

/**
 * Why the app cannot keep anything in its places, or null. Makes the folders that are not there yet; to be asked before
 * the lock of the single instance, whose failure in a folder that cannot be written looks like a second instance.
 */
export function refusalOfPlaces({ dataDir, userData }: Places): OfficeError | null {
  return refusalOf(userData.startsWith(dataDir) ? dataDir : userData) ?? refusalOf(userData);
}

function refusalOf(folder: string): OfficeError | null {
  try {
    accessSync(nearestFolder(folder), constants.W_OK); // mkdir alone names a wrong cause on a read-only disk
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return null;
  } catch (error) {
    const errno = error instanceof Error && "code" in error ? String(error.code) : "";
    if (errno === "EEXIST") return new OfficeError("folder-missing", { folder });
    const refusal = writeRefusal(errno, { name: basename(folder), folder, isThere: false });
    if (!refusal) throw error;
    return refusal;
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
