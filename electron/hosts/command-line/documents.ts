import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";
import { OfficeError } from "../../../shared/contract/errors";
import { formatCitation } from "../../../shared/domain/register";
import { compareVietnamese } from "../../../shared/text/format";
import type { CommandContext } from "./context";
import { errnoOf } from "./files";
import { type ReadFile, readPlan } from "./import";
import { startProgress } from "./progress";
import { CommandRefusal, sentenceOf } from "./refusal";

/**
 * A document of many: `name` is its path below the folder named on the command line, or its file name; `text` is what
 * offsets count in, `body` the mended text of its reading.
 */
export interface NamedDocument {
  readonly name: string;
  readonly title: string;
  readonly citation: string;
  readonly text: string;
  readonly body: string;
}

/** A file that was left out, with the sentence that says why. */
export interface SkippedFile {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/** A file to be read, under the name it is reported by. */
interface Place {
  readonly path: string;
  readonly name: string;
}

const readable = new Set([".docx", ".txt", ".md"]);

/** A document read, with what a report needs of its register. */
export function namedDocument(name: string, { reading, text }: ReadFile): NamedDocument {
  const { register, text: body } = reading;
  return { name, title: register.title, citation: formatCitation(register, "short"), text, body };
}

/**
 * Reads the documents at some paths, files or whole folders with those below them, in the order of their names. A file
 * of a folder that cannot be read is left out and named, on stderr at once; a file named itself is refused instead.
 */
export async function readDocuments(
  context: CommandContext,
  paths: readonly string[],
  leaveOut: readonly string[] = [],
): Promise<{ documents: readonly NamedDocument[]; skipped: readonly SkippedFile[] }> {
  const left = new Set(leaveOut.map((path) => realpathSync(path)));
  const places = paths.flatMap(placesAt).filter(({ path }) => !left.has(realpathSync(path)));
  const progress = startProgress(context, "library.reading", places.length);
  const documents: NamedDocument[] = [];
  const skipped: SkippedFile[] = [];
  for (const { path, name } of places) {
    try {
      documents.push(namedDocument(name, await readPlace(path)));
    } catch (error) {
      if (paths.includes(path)) throw error;
      skipped.push(skippedFile(context, name, error));
    }
    progress.step();
  }
  progress.end();
  for (const { message } of skipped) context.complain(message);
  return { documents, skipped };
}

async function readPlace(path: string): Promise<ReadFile> {
  const extension = extname(path).toLowerCase();
  if (readable.has(extension)) return await readPlan(path);
  throw new OfficeError("file-unsupported", { name: basename(path), kind: extension || basename(path) });
}

function skippedFile(context: CommandContext, name: string, error: unknown): SkippedFile {
  if (!(error instanceof OfficeError || error instanceof CommandRefusal)) throw error;
  const message = context.say("library.skipped", { name, why: sentenceOf(error, context) });
  return { name, code: error.code, message };
}

function placesAt(path: string): readonly Place[] {
  if (!isFolder(path)) return [{ path, name: basename(path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:\.|~\$)/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file, name: relative(path, file).replaceAll("\\", "/") }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if (errnoOf(error) === "ENOENT" || errnoOf(error) === "ENOTDIR")
      throw new OfficeError("file-missing", { name: basename(path) });
    throw error;
  }
}
