import { accessSync, constants, existsSync, mkdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { type ErrorCode, OfficeError } from "../../../shared/contract/errors";
import { writeRefusal } from "../../../shared/contract/write-refusal";
import { CommandRefusal } from "./refusal";

const limitMb = 50;

const readRefusals: Readonly<Record<string, ErrorCode>> = {
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
  EBUSY: "file-locked",
  EACCES: "file-locked",
  EPERM: "file-locked",
};

/**
 * A file named on the command line, by its base name. Refuses a missing, locked or too large file, a folder
 * and what has no end, such as a device or a pipe.
 */
export function readNamedFile(path: string): { name: string; bytes: Uint8Array } {
  const name = basename(path);
  try {
    const stat = statSync(path);
    mustBeFile(stat, name);
    if (stat.size > limitMb * 1024 * 1024) throw new OfficeError("file-too-large", { name, limitMb });
    return { name, bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const code = readRefusals[errnoOf(error)];
    throw code ? new OfficeError(code, { name }) : error;
  }
}

/** Writes a file beside its target, then renames it, so that a failure leaves the earlier file as it was. */
export async function writeNamedFile(path: string, bytes: Uint8Array | string): Promise<void> {
  const target = resolve(path);
  const name = basename(target);
  try {
    const there = statSync(target, { throwIfNoEntry: false });
    if (there) mustBeFile(there, name);
    await writeFileAtomic(target, typeof bytes === "string" ? bytes : Buffer.from(bytes));
  } catch (error) {
    const isThere = statSync(target, { throwIfNoEntry: false }) !== undefined;
    throw writeRefusal(errnoOf(error), { name, folder: dirname(target), isThere }) ?? error;
  }
}

/** Makes a folder and those above it. Refuses where a file is in the way and where it may not be made. */
export function makeFolder(folder: string, mode?: number): void {
  try {
    accessSync(nearestFolder(folder), constants.W_OK); // mkdir alone names a wrong cause on a read-only disk
    mkdirSync(folder, { recursive: true, ...(mode === undefined ? {} : { mode }) });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "EEXIST") throw new CommandRefusal("command.not-folder", { name: folder });
    throw writeRefusal(errno, { name: folder, folder, isThere: false }) ?? error;
  }
}

/** Node's code of a system error, or "". */
export function errnoOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

function mustBeFile(stat: Stats, name: string): void {
  if (stat.isDirectory()) throw new CommandRefusal("command.is-folder", { name });
  if (!stat.isFile()) throw new CommandRefusal("command.not-file", { name });
}
