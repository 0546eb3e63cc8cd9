import type { AddedDocument, LibraryDocument, LibraryHit } from "../../../shared/contract/library";
import type { CommandContext } from "./context";
import { type NamedDocument, readDocuments } from "./documents";
import { readPlan } from "./import";
import { requireOffice, withOffice } from "./office";
import { startProgress } from "./progress";
import { CommandRefusal } from "./refusal";

/** Documents kept in one transaction: a kill loses at most these, and adding again goes on where it stopped. */
const batchSize = 50;

/** `library add`: keeps documents in the office's library; those that are there already are told, not kept twice. */
export async function addToLibrary(
  context: CommandContext,
  paths: readonly string[],
  options: { data: string; json?: boolean },
): Promise<void> {
  const { documents, skipped } = await readDocuments(context, paths);
  if (documents.length === 0) throw new CommandRefusal("library.nothing-to-add");
  const added = await withOffice(context, options.data, async (client, office) => {
    const progress = startProgress(context, "library.adding", documents.length);
    const done: AddedDocument[] = [];
    for (let at = 0; at < documents.length; at += batchSize) {
      const batch = documents.slice(at, at + batchSize).map(newDocument);
      done.push(...(await client.library.add({ parentId: null, documents: batch })));
      for (const _ of batch) progress.step();
    }
    progress.end();
    await office.backup;
    return done;
  });
  const kept = added.filter(({ isNew }) => isNew).map(({ document }) => document);
  const known = added.filter(({ isNew }) => !isNew).map(({ document }) => document);
  if (options.json) printJson(context, { added: kept, known, skipped });
  else context.print(`${addedLines(context, kept, known).join("\n")}\n`);
}

/** `library list`: the documents of the library. */
export async function listLibrary(
  context: CommandContext,
  options: { data: string; json?: boolean },
): Promise<void> {
  requireOffice(options.data);
  const documents = await withOffice(context, options.data, (client) =>
    client.library.list({ parentId: null }),
  );
  if (options.json) return printJson(context, { documents });
  const lines = documents.map(({ name, syllables }) => context.say("library.row", { name, syllables }));
  context.print(`${[totalLine(context, documents), ...lines].join("\n")}\n`);
}

/**
 * `library scan`: which documents of the library a draft copies from, the most syllables first; `--json` gives the passages
 * as half-open UTF-16 offsets into the draft's text and the text the library keeps.
 */
export async function scanLibraryFor(
  context: CommandContext,
  options: { draft: string; data: string; json?: boolean },
): Promise<void> {
  requireOffice(options.data);
  const { text } = await readPlan(options.draft);
  const hits = await withOffice(context, options.data, (client) => client.library.scanText({ text }));
  if (options.json)
    return printJson(context, {
      draft: options.draft,
      hits: hits.map(({ document: { id, name, title }, ...hit }) => ({ id, name, title, ...hit })),
    });
  context.print(
    `${[context.say("library.hits", { count: hits.length }), ...hits.map(hitLine)].join("\n")}\n`,
  );

  function hitLine({ document, syllables }: LibraryHit): string {
    return context.say("library.hit", { name: document.name, syllables });
  }
}

function newDocument({ name, title, body }: NamedDocument) {
  return { name, title, text: body };
}

function addedLines(
  context: CommandContext,
  kept: readonly LibraryDocument[],
  known: readonly LibraryDocument[],
): readonly string[] {
  const lines = [context.say("library.added", { count: kept.length, syllables: syllablesOf(kept) })];
  if (known.length > 0) lines.push(context.say("library.known", { count: known.length }));
  return lines;
}

function totalLine(context: CommandContext, documents: readonly LibraryDocument[]): string {
  return context.say("library.total", { count: documents.length, syllables: syllablesOf(documents) });
}

function syllablesOf(documents: readonly LibraryDocument[]): number {
  return documents.reduce((sum, { syllables }) => sum + syllables, 0);
}

function printJson(context: CommandContext, value: unknown): void {
  context.print(`${JSON.stringify(value, null, 2)}\n`);
}
