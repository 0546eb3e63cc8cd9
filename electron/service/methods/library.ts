import { createHash } from "node:crypto";
import { OfficeError } from "../../../shared/contract/errors";
import type { AddedDocument, LibraryText, NewDocument, Twins } from "../../../shared/contract/library";
import { buildIndex, CopySettings, type SourceIndex } from "../../../shared/domain/copy-check";
import { packFormula, packIndex } from "../../../shared/domain/copy-check/library";
import { allowedRanges } from "../../../shared/domain/parent-plan";
import { blocksForCheck } from "../../../shared/domain/programme/text";
import { clustersOf, comparisonWork, sharedPassages } from "../../../shared/domain/twins";
import { compareVietnamese } from "../../../shared/text/format";
import type { OfficeHandlers, ReadContext, WriteContext } from "../dispatch";
import type { ReadHandle } from "../store/database";
import {
  deleteDocument,
  findByContent,
  insertDocument,
  listDocuments,
  readDocumentText,
} from "../store/library-store";
import { readOffice } from "../store/office-store";
import { readParent } from "../store/parent-store";
import { type ProgrammeHead, readHead } from "../store/programme-store";
import { type LibraryIndexes, readIndex } from "./library-indexes";
import { parentsOf } from "./programme-derived";
import type { ProgrammeDocuments } from "./programme-documents";
import { inTurns } from "./turns";

/** Handlers of the library and of the units' programmes. Texts come in read; their packed indexes are kept beside them. */
export function libraryMethods(
  documents: ProgrammeDocuments,
  indexes: LibraryIndexes,
): OfficeHandlers["library"] {
  return {
    list: ({ parentId }, { db }) =>
      listDocuments(db, parentId).sort((a, b) => compareVietnamese(a.name, b.name)),
    add: ({ parentId, documents: given }, context) => addAll(parentId, given, context),
    remove: ({ ids }, context) => removeAll(ids, context),
    getText: ({ id }, { db }) => mustReadText(db, id),
    scan: async ({ programmeId }, context) => {
      const { revision } = mustReadHead(context.db, programmeId);
      const blocks = blocksForCheck(documents.head(context.db, programmeId, revision));
      const draft = { blocks, parents: parentsOf(context.db, programmeId) };
      const hits = await indexes.scan(draft, settingsOf(context.db), context);
      return hits.map(({ document, syllables }) => ({ document, syllables }));
    },
    scanText: ({ text }, context) => {
      const blocks = [{ id: "", partId: "", text }];
      return indexes.scan({ blocks, parents: [] }, settingsOf(context.db), context);
    },
    twins: ({ parentId, threshold }, context) => twinsOf(parentId, threshold, context),
    pair: ({ a, b }, context) => pairOf(a, b, context),
    formula: async ({ programmeId }, context) => {
      const table = await indexes.formulaFor(context, mustReadHead(context.db, programmeId).id);
      return table && Uint8Array.from(packFormula(table));
    },
  };
}

function addAll(
  parentId: string | null,
  given: readonly NewDocument[],
  context: WriteContext,
): AddedDocument[] {
  if (parentId !== null) mustReadParent(context.db, parentId);
  const added = given.map((document) => addOne(parentId, document, context));
  if (added.some(({ isNew }) => isNew)) context.emit("library.changed", { parentId });
  return added;
}

function addOne(
  parentId: string | null,
  { name, title, text }: NewDocument,
  context: WriteContext,
): AddedDocument {
  const index = buildIndex({ id: "", text });
  const syllables = index.syllables.count;
  if (syllables === 0) throw new OfficeError("file-empty", { name });
  const contentKey = contentKeyOf(index, parentId === null ? "" : name);
  const known = findByContent(context.db, parentId, contentKey);
  if (known) return { document: known, isNew: false };
  const document = { id: context.makeId(), parentId, name, title, syllables, addedAt: context.now };
  insertDocument(context.db, { ...document, text }, { packed: packIndex(index), contentKey });
  return { document, isNew: true };
}

/** The same folded syllables are the same text, however typed; units' programmes are told apart by name as well. */
function contentKeyOf({ syllables }: SourceIndex, name: string): string {
  const { buffer, byteOffset, byteLength } = syllables.ids;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  return createHash("sha256").update(name).update("\0").update(bytes).digest("base64url");
}

function removeAll(ids: readonly string[], { db, emit }: WriteContext): null {
  const collections = new Set<string | null>();
  for (const id of ids) {
    const removed = deleteDocument(db, id);
    if (!removed) throw new OfficeError("not-found");
    collections.add(removed.parentId);
  }
  for (const parentId of collections) emit("library.changed", { parentId });
  return null;
}

/** The units' programmes compared, other calls let in between; tells how far it is, and stops when it is cancelled. */
async function twinsOf(
  parentId: string,
  threshold: number,
  { db, signal, tell }: ReadContext,
): Promise<Twins> {
  const parent = parentIndex(db, parentId);
  const units = listDocuments(db, parentId).map((document) => {
    const { text } = mustReadText(db, document.id);
    return { document, text, index: readIndex(db, document.id) ?? buildIndex({ id: document.id, text }) };
  });
  const work = comparisonWork(units, parent, settingsOf(db));
  const compared = await inTurns(work.steps, signal, (done) => tell(done / work.count));
  const { counts, own, shared, matrix } = compared;
  const documents = units.flatMap(({ document }, i) => {
    const count = counts[i];
    return count ? { document, counts: { ...count } } : [];
  });
  return {
    documents,
    own: [...own],
    shared: shared.map((row) => [...row]),
    matrix: matrix.map((row) => [...row]),
    clusters: clustersOf(matrix, threshold).map((cluster) => [...cluster]),
  };
}

function pairOf(a: string, b: string, { db }: ReadContext) {
  const [first, second] = [mustReadText(db, a), mustReadText(db, b)];
  const parent =
    first.parentId !== null && first.parentId === second.parentId
      ? parentIndex(db, first.parentId)
      : buildIndex({ id: "", text: "" });
  return { a: first, b: second, passages: sharedPassages(first.text, second.text, parent, settingsOf(db)) };
}

function mustReadHead(db: ReadHandle, id: string): ProgrammeHead {
  const head = readHead(db, id);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  return head;
}

function parentIndex(db: ReadHandle, id: string): SourceIndex {
  const { text, register, items } = mustReadParent(db, id);
  return buildIndex({ id, text, title: register.title, allowed: allowedRanges(items) });
}

function mustReadParent(db: ReadHandle, id: string) {
  const parent = readParent(db, id);
  if (!parent) throw new OfficeError("not-found");
  return parent;
}

function mustReadText(db: ReadHandle, id: string): LibraryText {
  const document = readDocumentText(db, id);
  if (!document) throw new OfficeError("not-found");
  return document;
}

function settingsOf(db: ReadHandle): CopySettings {
  const { verbatimSyllables, localShare } = readOffice(db).settings;
  return CopySettings.parse({ verbatimMinimum: verbatimSyllables, localThreshold: localShare / 100 });
}
