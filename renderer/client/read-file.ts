import { type ErrorCode, OfficeError } from "../../shared/contract/errors";
import { currentClient } from "./link";

/** A file larger than this is refused before a byte of it is read. */
export const largestMb = 50;

/** What the browser calls the trouble, and what the office calls it. */
const troubles: Readonly<Record<string, ErrorCode>> = {
  NotFoundError: "file-missing",
  NotReadableError: "file-locked",
  SecurityError: "file-locked",
};

/** Reads a file the user chose, storing nothing; rejects with OfficeError. */
export async function readChosenFile(file: File, signal: AbortSignal) {
  const { name, size } = file;
  if (size > largestMb * 1024 * 1024) throw new OfficeError("file-too-large", { name, limitMb: largestMb });
  return currentClient().parents.readFile({ name, bytes: await bytesOf(file) }, { signal });
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const code = error instanceof DOMException ? troubles[error.name] : undefined;
    throw code === undefined ? error : new OfficeError(code, { name: file.name });
  }
}
