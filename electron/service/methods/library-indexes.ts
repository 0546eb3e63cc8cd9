import type { LibraryDocument, LibraryHit, ScannedHit } from "../../../shared/contract/library";
import {
  buildIndex,
  type CopyReport,
  type CopySettings,
  check,
  type SourceIndex,
} from "../../../shared/domain/copy-check";
import { formulaSteps, scanLibrary, unpackIndex } from "../../../shared/domain/copy-check/library";
import type { DraftBlock, FormulaTable } from "../../../shared/domain/copy-check/types";
import { citationsIn } from "../../../shared/domain/register";
import { copiesIn } from "../../../shared/domain/twins";
import { compareVietnamese } from "../../../shared/text/format";
import type { ReadContext } from "../dispatch";
import type { ReadHandle } from "../store/database";
import { listDocuments, readDocumentText, readPacked } from "../store/library-store";
import { parentsOf } from "./programme-derived";
import { inTurns, turn } from "./turns";

/** Syllables kept unpacked (13 bytes each); what a larger library has beyond them is read at each scan. */
const mostKept = 6_000_000;
/** Documents scanned before other calls get their turn. */
const batchSize = 100;
/** Documents a draft is checked against in full: those it shares the most runs with. */
const mostChecked = 100;
/** A wording that this many library documents share is formula; counted are at most so many, the last added. */
const leastDocuments = 6;
const mostCounted = 500;
/** Formula tables kept: programmes that follow other plans leave out other documents. */
const mostTables = 4;

/** What reading the library needs: the database, and when to stop. */
type Reading = Pick<ReadContext, "db" | "signal">;

/** A text to be looked for, block by block, and the plans it follows: other documents that follow them share their wording. */
interface ScannedDraft {
  readonly blocks: readonly DraftBlock[];
  readonly parents: readonly Plan[];
}

interface Plan {
  readonly register: { readonly number: string; readonly symbol: string };
}

/** The library's indexes as they are used: unpacked once, scanned in batches. Documents never change, they only go. */
export class LibraryIndexes {
  private kept = new Map<string, SourceIndex>();
  private keptSyllables = 0;
  /** Each table by the ids of the documents it was counted from, the last asked for at the end. */
  private readonly tables = new Map<string, FormulaTable>();
  private readonly cited = new Map<string, ReturnType<typeof citationsIn>>();

  /**
   * The library documents a text copies from, formulas apart, the most syllables first, each with its passages. The scan
   * names who shares any verbatim run; the first of them are then checked in full. Stops when it is cancelled.
   */
  async scan(
    { blocks, parents }: ScannedDraft,
    settings: CopySettings,
    { db, signal }: Reading,
  ): Promise<ScannedHit[]> {
    const draft = buildIndex({ id: "", text: blocks.map(({ text }) => text).join("\n") });
    const library = listDocuments(db, null);
    this.forgetOthers(library);
    const named: LibraryHit[] = [];
    for (let at = 0; at < library.length; at += batchSize) {
      await turn(signal);
      named.push(...this.scanBatch(db, library.slice(at, at + batchSize), draft, settings));
    }
    const checked = named.sort(mostFirst).slice(0, mostChecked);
    return this.checked(checked, { blocks, parents }, settings, { db, signal });
  }

  /** What a full check against each document leaves of the hits, formulas apart. */
  private async checked(
    named: readonly LibraryHit[],
    { blocks, parents }: ScannedDraft,
    settings: CopySettings,
    { db, signal }: Reading,
  ): Promise<ScannedHit[]> {
    const table = await this.table({ db, signal }, parents);
    const hits: ScannedHit[] = [];
    for (const { document } of named) {
      await turn(signal);
      const index = readIndex(db, document.id);
      const report = check({ blocks }, index ? [index] : [], settings, table);
      const { copied, adapted, renamed } = report.total;
      const syllables = copied + adapted + renamed;
      if (syllables > 0) hits.push({ document, syllables, spans: spansOf(report) });
    }
    return hits.sort(mostFirst);
  }

  /**
   * The formula table with the library's wordings for a programme; null while too few documents are kept to count any.
   * Lets other calls in between, and stops when it is cancelled.
   */
  async formulaFor({ db, signal }: Reading, programmeId: string): Promise<FormulaTable | null> {
    return (await this.table({ db, signal }, parentsOf(db, programmeId))) ?? null;
  }

  /** Documents that cite the plans are not counted: what all of them copied from there would pass for a formula. */
  private async table(reading: Reading, parents: readonly Plan[]): Promise<FormulaTable | undefined> {
    const library = await this.withoutFollowers(reading, parents);
    if (library.length < leastDocuments) return undefined;
    const counted = library.toSorted(lastAddedFirst).slice(0, mostCounted);
    const ids = counted.map(({ id }) => id).join(" ");
    const steps = () => formulaSteps(indexesOf(reading.db, counted), leastDocuments);
    const table = this.tables.get(ids) ?? (await inTurns(steps(), reading.signal));
    this.keepTable(ids, table);
    return table;
  }

  private keepTable(ids: string, table: FormulaTable): void {
    this.tables.delete(ids);
    this.tables.set(ids, table);
    for (const [oldest] of this.tables) if (this.tables.size > mostTables) this.tables.delete(oldest);
  }

  private async withoutFollowers(
    { db, signal }: Reading,
    parents: readonly Plan[],
  ): Promise<readonly LibraryDocument[]> {
    const library = listDocuments(db, null);
    if (parents.length === 0) return library;
    const others: LibraryDocument[] = [];
    for (const document of library) {
      if (!this.cited.has(document.id)) await turn(signal);
      const cited = this.citedIn(db, document);
      if (!parents.some(({ register }) => cited.has(register))) others.push(document);
    }
    return others;
  }

  private citedIn(db: ReadHandle, { id, title }: LibraryDocument): ReturnType<typeof citationsIn> {
    const cited = this.cited.get(id) ?? citationsIn(`${title}\n${readDocumentText(db, id)?.text ?? ""}`);
    this.cited.set(id, cited);
    return cited;
  }

  private scanBatch(
    db: ReadHandle,
    batch: readonly LibraryDocument[],
    draft: SourceIndex,
    settings: CopySettings,
  ): LibraryHit[] {
    const byId = new Map(batch.map((document) => [document.id, document]));
    const indexes = batch.flatMap(({ id }) => this.index(db, id) ?? []);
    return scanLibrary(draft, indexes, settings).flatMap(({ id, syllables }) => {
      const document = byId.get(id);
      return document ? { document, syllables } : [];
    });
  }

  private index(db: ReadHandle, id: string): SourceIndex | undefined {
    const known = this.kept.get(id);
    if (known) return known;
    const index = readIndex(db, id);
    if (index && this.keptSyllables + index.syllables.count <= mostKept) {
      this.kept.set(id, index);
      this.keptSyllables += index.syllables.count;
    }
    return index;
  }

  private forgetOthers(library: readonly LibraryDocument[]): void {
    const there = new Set(library.map(({ id }) => id));
    for (const id of this.cited.keys()) if (!there.has(id)) this.cited.delete(id);
    for (const [id, index] of this.kept) {
      if (there.has(id)) continue;
      this.kept.delete(id);
      this.keptSyllables -= index.syllables.count;
    }
  }
}

function* indexesOf(db: ReadHandle, documents: readonly LibraryDocument[]): Generator<SourceIndex> {
  for (const { id } of documents) {
    const index = readIndex(db, id);
    if (index) yield index;
  }
}

function spansOf(report: CopyReport): ScannedHit["spans"] {
  return copiesIn(report).map(({ class: kind, from, to, sourceFrom, sourceTo, ...span }) => ({
    ...{ class: kind, from, to, sourceFrom, sourceTo },
    syllables: span.syllables,
    similarity: span.similarity,
    isMoved: span.isMoved,
  }));
}

/** Documents put in together stay in the order of the list. */
function lastAddedFirst(a: LibraryDocument, b: LibraryDocument): number {
  if (a.addedAt === b.addedAt) return 0;
  return a.addedAt < b.addedAt ? 1 : -1;
}

function mostFirst(a: LibraryHit, b: LibraryHit): number {
  return b.syllables - a.syllables || compareVietnamese(a.document.name, b.document.name);
}

/** The stored index of a document; made anew from its text when another version of the program packed it. */
export function readIndex(db: ReadHandle, id: string): SourceIndex | undefined {
  const packed = readPacked(db, id);
  const index = packed && unpackIndex(id, packed);
  if (index) return index;
  const text = readDocumentText(db, id)?.text;
  return text === undefined ? undefined : buildIndex({ id, text });
}
