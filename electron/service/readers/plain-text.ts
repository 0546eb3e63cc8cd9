import { OfficeError } from "../../../shared/contract/errors";
import { lineOf, type RawLine } from "./raw-line";

const boms: readonly [string, readonly number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** Share of characters that may be unreadable before the bytes are no text in one of the three encodings. */
const unreadable = /\uFFFD|(?![\t\n\v\f\r])\p{Cc}/gu;
const tolerated = 0.005;

function encodingOf(bytes: Uint8Array): string {
  return boms.find(([, bom]) => bom.every((byte, at) => bytes[at] === byte))?.[0] ?? "utf-8";
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Decodes a text file: UTF-8, or UTF-16 with a byte order mark; the mark is not part of the text, everything else is, so
 * offsets into the result are offsets into the file's text. Refuses bytes that are no such text (file-not-text) and an
 * empty file (file-empty); up to one character in 200 may be broken and reads U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (text.trim() === "")
    throw new OfficeError(countOf(text, unreadable) > 0 ? "file-not-text" : "file-empty");
  const broken = countOf(text, unreadable);
  if (broken > Math.max(1, text.length * tolerated)) throw new OfficeError("file-not-text");
  return text;
}

/** Lines of a plain text. A blank line parts paragraphs; so does a single line feed, until mending joins what belongs together. */
export function readTextLines(text: string): RawLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/u)
    .map((line) => lineOf([{ text: line, isBold: false, isItalic: false }]));
}
