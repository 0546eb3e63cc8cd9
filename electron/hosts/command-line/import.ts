import { extname } from "node:path";
import type { Reading } from "../../../shared/domain/parent-plan/types";
import { formatCitation } from "../../../shared/domain/register";
import { decodeText, isPlainText, readDocument } from "../../service/readers";
import type { CommandContext } from "./context";
import { readNamedFile } from "./files";

/** A file read: what was found in it, and the text that `import --text` prints and `check` counts offsets in. */
export interface ReadFile {
  readonly name: string;
  readonly reading: Reading;
  readonly text: string;
}

/** Reads a file; the text of a `.txt` file that was read as text is the decoded file itself, of any other the text of its reading. */
export async function readPlan(path: string): Promise<ReadFile> {
  const file = readNamedFile(path);
  const reading = await readDocument(file);
  const isPlain = extname(path).toLowerCase() === ".txt" && isPlainText(file.bytes);
  return { name: file.name, reading, text: isPlain ? decodeText(file.bytes) : reading.text };
}

/**
 * `import FILE`: a summary; `--text`: the text and nothing else; `--json`: register, items and findings, whose offsets
 * count in `itemText`; with both, the text goes into the JSON as `text`.
 */
export async function importFile(
  context: CommandContext,
  path: string,
  options: { json?: boolean; text?: boolean },
): Promise<void> {
  const file = await readPlan(path);
  if (options.json) context.print(`${JSON.stringify(importJson(file, options.text === true), null, 2)}\n`);
  else if (options.text) context.print(file.text);
  else context.print(summary(context, file));
}

function importJson({ name, reading, text }: ReadFile, hasText: boolean) {
  const { register, items, findings } = reading;
  return { name, register, items, findings, ...(hasText ? { text, itemText: reading.text } : {}) };
}

function summary(context: CommandContext, { name, reading }: ReadFile): string {
  const { register, items, findings } = reading;
  const head = context.say("command.import-done", {
    name,
    citation: formatCitation(register),
    items: items.length,
    findings: findings.length,
  });
  const lines = items.map(({ path, kind, text }) =>
    context.say("command.import-item", { path, kind, text: text.slice(0, 80).replaceAll("\n", " ") }),
  );
  return `${[head, ...lines].join("\n")}\n`;
}
