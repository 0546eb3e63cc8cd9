import { basename, extname, join } from "node:path";
import { OfficeError } from "../../../shared/contract/errors";
import { buildIndex, type CopySpan, check, type SourceIndex } from "../../../shared/domain/copy-check";
import { panSettings } from "../../../shared/domain/copy-check/library";
import { decodeText } from "../../service/readers";
import type { CommandContext } from "./context";
import { makeFolder, readNamedFile, writeNamedFile } from "./files";
import { readPlan } from "./import";
import { escaped } from "./markup";
import { startProgress } from "./progress";
import { CommandRefusal, sentenceOf } from "./refusal";

/** What `check --pairs` is given: the list, the two folders its names are looked up in, and the folder for the results. */
export interface PairOptions {
  readonly pairs: string;
  readonly src: string;
  readonly susp: string;
  readonly out: string;
}

/** One line of the list: which draft is checked against which source. */
interface PairLine {
  readonly line: number;
  readonly draft: string;
  readonly source: string;
}

/** A text, and where its UTF-16 offsets stand in characters. */
interface PairText {
  readonly text: string;
  readonly place: (offset: number) => number;
}

const detected: ReadonlySet<CopySpan["class"]> = new Set(["verbatim", "adapted", "renamed"]);

/**
 * `check --pairs`: checks each draft of a list ("draft source" a line, a tab or spaces between, "#" starts a remark) against its source and writes
 * one XML file a line in the form of the PAN text-alignment task, offsets and lengths in characters of the decoded text.
 * A wrong line, a missing file or a result that two lines would write is refused by its line before anything is written.
 */
export async function checkPairs(context: CommandContext, options: PairOptions): Promise<void> {
  const lines = readLines(options.pairs);
  await refuseUnreadable(context, lines, options);
  makeFolder(options.out);
  const progress = startProgress(context, "command.pairs-progress", lines.length);
  for (const [source, of] of bySource(lines)) {
    const text = await readText(join(options.src, source));
    const index = buildIndex({ id: source, text: text.text });
    for (const { draft } of of) {
      const spans = await detectionsIn(join(options.susp, draft), index, text);
      await writeNamedFile(join(options.out, resultName(draft, source)), panXml(draft, source, spans));
      progress.step();
    }
  }
  progress.end();
  context.print(`${context.say("command.pairs-done", { count: lines.length, folder: options.out })}\n`);
}

function readLines(path: string): readonly PairLine[] {
  const { name, bytes } = readNamedFile(path);
  const lines = decoded(bytes, name).split(/\r\n|\n|\r/u);
  const pairs = lines.flatMap((text, at) => {
    if (text.trim() === "" || text.trim().startsWith("#")) return [];
    const words = namesIn(text);
    const [draft, source] = words;
    if (draft === undefined || source === undefined || words.length !== 2)
      throw new CommandRefusal("command.pairs-line", { name, line: at + 1 });
    return [{ line: at + 1, draft, source }];
  });
  if (pairs.length === 0) throw new CommandRefusal("command.pairs-none", { name });
  refuseOneResultTwice(pairs, name);
  return pairs;
}

/** The names of a line: between tabs they may hold spaces. */
function namesIn(line: string): readonly string[] {
  const parts = line.split(line.trim().includes("\t") ? "\t" : /\s+/u);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Results are named by the files' base names alone, and on many disks without regard to capitals. */
function refuseOneResultTwice(pairs: readonly PairLine[], name: string): void {
  const lines = new Map<string, number>();
  for (const { line, draft, source } of pairs) {
    const result = resultName(draft, source);
    const key = result.normalize("NFC").toLowerCase();
    const earlier = lines.get(key);
    if (earlier !== undefined)
      throw new CommandRefusal("command.pairs-twice", { name, line, earlier, result });
    lines.set(key, line);
  }
}

/** Reads every file once before the work begins, so that a bad one is named with its line and nothing is half done. */
async function refuseUnreadable(
  context: CommandContext,
  lines: readonly PairLine[],
  { pairs, src, susp }: PairOptions,
): Promise<void> {
  const known = new Set<string>();
  for (const { line, draft, source } of lines) {
    for (const path of [join(susp, draft), join(src, source)]) {
      if (known.has(path)) continue;
      known.add(path);
      try {
        await readText(path);
      } catch (error) {
        if (!(error instanceof OfficeError || error instanceof CommandRefusal)) throw error;
        const why = sentenceOf(error, context);
        throw new CommandRefusal("command.pairs-file", { name: basename(pairs), line, why });
      }
    }
  }
}

/** The lines by their source, so that each source is read and folded once and then let go. */
function bySource(lines: readonly PairLine[]): ReadonlyMap<string, readonly PairLine[]> {
  const groups = new Map<string, PairLine[]>();
  for (const line of lines) {
    const group = groups.get(line.source);
    if (group) group.push(line);
    else groups.set(line.source, [line]);
  }
  return groups;
}

/** A file as text: what is read as text is the decoded file itself, which may be blank; of a DOCX the text of its reading. */
async function readText(path: string): Promise<PairText> {
  const { name, bytes } = readNamedFile(path);
  const isBlank = bytes.every((byte) => byte <= 0x20);
  const isDocx = extname(name).toLowerCase() === ".docx";
  const text = isBlank ? "" : isDocx ? (await readPlan(path)).text : decoded(bytes, name);
  return { text, place: characterPlaces(text) };
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return decodeText(bytes);
  } catch (error) {
    throw error instanceof OfficeError ? new OfficeError(error.code, { name }, { cause: error }) : error;
  }
}

/** Turns UTF-16 offsets of a text into counts of characters (code points). */
function characterPlaces(text: string): (offset: number) => number {
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** One detection in characters. */
interface Detection {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

async function detectionsIn(path: string, index: SourceIndex, source: PairText): Promise<Detection[]> {
  const draft = await readText(path);
  const report = check({ blocks: [{ id: "", partId: "", text: draft.text }] }, [index], panSettings);
  return report.spans
    .filter((span) => detected.has(span.class))
    .map(({ from, to, sourceFrom, sourceTo }) => ({
      from: draft.place(from),
      to: draft.place(to),
      sourceFrom: source.place(sourceFrom),
      sourceTo: source.place(sourceTo),
    }));
}

function resultName(draft: string, source: string): string {
  const [left, right] = [draft, source].map((name) => basename(name, extname(name)));
  return `${left}-${right}.xml`;
}

function panXml(draft: string, source: string, spans: readonly Detection[]): string {
  const features = spans.map(
    ({ from, to, sourceFrom, sourceTo }) =>
      `<feature name="detected-plagiarism" this_offset="${from}" this_length="${to - from}"` +
      ` source_reference="${escaped(source)}" source_offset="${sourceFrom}" source_length="${sourceTo - sourceFrom}"/>`,
  );
  const open = `<document reference="${escaped(draft)}">`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', open, ...features, "</document>"].join("\n")}\n`;
}
