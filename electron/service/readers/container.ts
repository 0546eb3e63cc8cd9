import { strFromU8, unzipSync } from "fflate";
import { OfficeError } from "../../../shared/contract/errors";

/** What a file is, judged by its first bytes. */
export type FileKind = "zip" | "ole" | "text";

const largestMb = 50;
/** Largest text parts of a DOCX once unpacked (a thousand pages have about 5 MB); beyond it the file is a bomb. */
export const largestUnpackedMb = 20;
const megabyte = 1024 * 1024;

const otherKinds: readonly [string, RegExp][] = [
  ["PDF", /^%PDF-/u],
  ["RTF", /^\{\\rtf/u],
  ["PNG", /^\x89PNG/u],
  ["JPEG", /^\xff\xd8\xff/u],
  ["TIFF", /^(?:II\*\0|MM\0\*)/u],
  ["HTML", /^\s*(?:<!doctype html|<html|<head|<body)/iu],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, at) => bytes[at] === byte);

/**
 * Judges a file by its content, whatever its name says. Refuses empty files, files above 50 MB and kinds the office cannot
 * read yet, each with its own code.
 */
export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new OfficeError("file-empty");
  if (bytes.length > largestMb * megabyte) throw new OfficeError("file-too-large", { limitMb: largestMb });
  if (startsWith(bytes, [0x50, 0x4b])) return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return "ole";
  const opening = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const other = otherKinds.find(([, signature]) => signature.test(opening));
  if (other) throw new OfficeError("file-unsupported", { kind: other[0] });
  return "text";
}

/** Refuses an OLE compound file: a package that a password protects, or a document of Word 97-2003. */
export function refuseCompoundFile(bytes: Uint8Array): never {
  const encrypted = Buffer.from("EncryptedPackage", "utf16le");
  throw new OfficeError(Buffer.from(bytes).includes(encrypted) ? "file-protected" : "file-legacy-doc");
}

/** The XML parts of a DOCX by path, pictures left out. Refuses a broken zip, a zip that is no DOCX, and a bomb. */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let unpacked = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!/\.(?:xml|rels)$/iu.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > largestUnpackedMb * megabyte)
      throw new OfficeError("file-too-large", { limitMb: largestUnpackedMb });
    return true;
  };
  const parts = new Map(Object.entries(unzip(bytes, filter)));
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/u.test(name)))
    throw new OfficeError("file-not-docx");
  return parts;
}

/** The XML parts of what must be a DOCX, judged by its content. Refuses as `sniff`, `refuseCompoundFile` and `openPackage`. */
export function openDocx(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const kind = sniff(bytes);
  if (kind === "ole") refuseCompoundFile(bytes);
  if (kind === "text") throw new OfficeError("file-not-docx");
  return openPackage(bytes);
}

function unzip(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError("file-damaged", {}, { cause: error });
  }
}

/** A part's text, or "" when the package has none of that name. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  return part ? strFromU8(part) : "";
}
