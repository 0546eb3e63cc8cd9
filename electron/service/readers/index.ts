import { OfficeError } from "../../../shared/contract/errors";
import { splitParent } from "../../../shared/domain/parent-plan";
import type { Reading, ReadingFinding } from "../../../shared/domain/parent-plan/types";
import { proposeRegister } from "../../../shared/domain/register";
import { readApart, type Source } from "./apart";
import { refuseCompoundFile, sniff } from "./container";
import { isMarkdown, readMarkdownLines } from "./markdown";
import { mend } from "./mend";
import { decodeText, readTextLines } from "./plain-text";
import type { RawLine } from "./raw-line";
import { refuseSecret } from "./secrecy";

export { openDocx } from "./container";
export { decodeText } from "./plain-text";

/** Reads a source; stops when the signal aborts. */
export type Reader = (source: Source, signal: AbortSignal) => Promise<Reading>;

/** A reader that works in a thread of its own, or in this one where there is no built file for the thread (null). */
export function makeReader(workerPath: string | null): Reader {
  return (source, signal) => (workerPath === null ? readHere(source) : readApart(workerPath, source, signal));
}

/** Reads a source in this thread. */
export async function readHere(source: Source): Promise<Reading> {
  return source.kind === "file" ? readDocument(source) : readPastedText(source.text);
}

/** True for bytes that are read as text: neither a zip nor a compound file. Refuses as `readDocument` does. */
export function isPlainText(bytes: Uint8Array): boolean {
  return sniff(bytes) === "text";
}

const unreadable = /\uFFFD|\p{Surrogate}|(?![\t\n\v\f\r])\p{Cc}/gu;

function replacedFinding(text: string): ReadingFinding[] {
  const count = text.match(unreadable)?.length ?? 0;
  return count === 0 ? [] : [{ code: "replaced-characters", at: null, detail: String(count) }];
}

function toReading(
  lines: readonly RawLine[],
  findings: readonly ReadingFinding[],
  mayBeWeb: boolean,
): Reading {
  refuseSecret(lines.map(({ text }) => text));
  const mended = mend(lines, mayBeWeb);
  if (mended.text === "") throw new OfficeError("file-empty");
  const { register, findings: missing } = proposeRegister(mended.paragraphs);
  const { items, findings: doubts } = splitParent(mended.paragraphs);
  const { text, paragraphs } = mended;
  return {
    text,
    paragraphs,
    register,
    items,
    findings: [...findings, ...mended.findings, ...missing, ...doubts],
  };
}

function readText(text: string): Reading {
  const lines = isMarkdown(text) ? readMarkdownLines(text) : readTextLines(text);
  return toReading(lines, replacedFinding(text), true);
}

async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const { readDocxLines } = await import("./docx"); // its library is too large to be loaded at every start
  const { lines, headers } = await readDocxLines(bytes);
  refuseSecret(headers);
  return toReading(lines, [], false);
}

/**
 * Reads a parent plan from a file: DOCX, Markdown or plain text, told apart by content and never by name. Gives its mended
 * text, register and split tree with findings; stores nothing. Refuses with OfficeError: file-empty, file-too-large,
 * file-not-docx, file-damaged, file-protected, file-legacy-doc, file-unsupported, file-not-text, file-secret.
 */
export async function readDocument(file: { name: string; bytes: Uint8Array }): Promise<Reading> {
  try {
    return await readByContent(file.bytes);
  } catch (error) {
    throw error instanceof OfficeError ? named(error, file.name) : error;
  }
}

async function readByContent(bytes: Uint8Array): Promise<Reading> {
  const kind = sniff(bytes);
  if (kind === "ole") return refuseCompoundFile(bytes);
  return kind === "zip" ? readDocx(bytes) : readText(decodeText(bytes));
}

/** The same refusal, saying which file it is about. */
function named(error: OfficeError, name: string): OfficeError {
  return new OfficeError(error.code, { name, ...error.params }, { cause: error });
}

/** Reads pasted text, Markdown or plain, as `readDocument` reads a file's. Refuses file-empty and file-secret. */
export function readPastedText(text: string): Reading {
  return readText(text);
}
