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
  return currentClient().parents.readFile({ name: file.name, bytes: await bytesOf(file) }, { signal });
}

/** Reads a file that came home with opinions on a programme, storing nothing; rejects with OfficeError. */
export async function readReturnedFile(programmeId: string, file: File, signal: AbortSignal) {
  const bytes = await bytesOf(file);
  return currentClient().opinions.readReturned({ programmeId, name: file.name, bytes }, { signal });
}

/** Reads a file that is to be kept with a programme as it is; rejects with OfficeError. */
export async function readKeptPaper(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size === 0) throw new OfficeError("file-empty", { name: file.name });
  return bytesOf(file);
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const { name, size } = file;
  if (size > largestMb * 1024 * 1024) throw new OfficeError("file-too-large", { name, limitMb: largestMb });
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const code = error instanceof DOMException ? troubles[error.name] : undefined;
    throw code === undefined ? error : new OfficeError(code, { name });
  }
}
