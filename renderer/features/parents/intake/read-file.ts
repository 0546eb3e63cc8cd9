import type { Reading } from "../../../../shared/domain/parent-plan/types";
import { office } from "../../../client";
import type { Refusal } from "../../../ui/use-text";

/** A file larger than this is refused before a byte of it is read. */
export const largestMb = 50;

/** A refusal met on this side of the service. */
class ReadingRefusal extends Error implements Refusal {
  readonly code: string;
  readonly params: Refusal["params"];

  constructor(code: string, params: Refusal["params"]) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/** What the browser calls the trouble, and what the office calls it. */
const troubles: Readonly<Record<string, string>> = {
  NotFoundError: "file-missing",
  NotReadableError: "file-locked",
  SecurityError: "file-locked",
};

/** Reads a file the user chose; rejects with a refusal. */
export async function readChosenFile(file: File, signal: AbortSignal): Promise<Reading> {
  const { name, size } = file;
  if (size > largestMb * 1024 * 1024)
    throw new ReadingRefusal("file-too-large", { name, limitMb: largestMb });
  return office().parents.readFile({ name, bytes: await bytesOf(file) }, { signal });
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const code = error instanceof DOMException ? troubles[error.name] : undefined;
    throw code === undefined ? error : new ReadingRefusal(code, { name: file.name });
  }
}

/** The refusal behind a failed reading, with the name of what was read in its sentence; null for a bug. */
export function refusalOf(error: unknown, name: string): Refusal | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const params =
    "params" in error && typeof error.params === "object" ? Object.entries(error.params ?? {}) : [];
  const plain = params.filter(([, value]) => ["string", "number"].includes(typeof value));
  return { code: error.code, params: { name, ...Object.fromEntries(plain) } };
}
