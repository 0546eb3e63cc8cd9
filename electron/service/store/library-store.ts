import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import type { LibraryDocument, LibraryText } from "../../../shared/contract/library";
import type { ReadHandle, WriteHandle } from "./database";

const columns = "id, parent_plan_id, name, title, syllables, added_at";

const rowShape = {
  id: z.string(),
  parent_plan_id: z.string().nullable(),
  name: z.string(),
  title: z.string(),
  syllables: z.int(),
  added_at: z.string(),
};

const DocumentRow = z.object(rowShape).transform(
  ({ parent_plan_id, added_at, ...row }): LibraryDocument => ({
    ...row,
    parentId: parent_plan_id,
    addedAt: added_at,
  }),
);

const TextRow = z
  .object({ ...rowShape, text: z.string(), deflated: z.instanceof(Uint8Array).nullable() })
  .transform(
    ({ parent_plan_id, added_at, text, deflated, ...row }): LibraryText => ({
      ...row,
      parentId: parent_plan_id,
      addedAt: added_at,
      text: deflated === null ? text : inflateRawSync(deflated).toString("utf8"),
    }),
  );

const PackedRow = z.object({ packed: z.instanceof(Uint8Array) });

/** The documents of a collection by name: the units' programmes of a parent plan, or the library (null). */
export function listDocuments(db: ReadHandle, parentId: string | null): LibraryDocument[] {
  return db.all(
    DocumentRow,
    `SELECT ${columns} FROM library_document WHERE parent_plan_id IS ? ORDER BY name, added_at, id`,
    parentId,
  );
}

/** One document with its text, or undefined. */
export function readDocumentText(db: ReadHandle, id: string): LibraryText | undefined {
  return db.get(TextRow, `SELECT ${columns}, text, deflated FROM library_document WHERE id = ?`, id);
}

/** The packed index of a document, or undefined. */
export function readPacked(db: ReadHandle, id: string): Uint8Array | undefined {
  return db.get(PackedRow, "SELECT packed FROM library_document WHERE id = ?", id)?.packed;
}

/** The document of a collection that is known by this key, or undefined. */
export function findByContent(
  db: ReadHandle,
  parentId: string | null,
  contentKey: string,
): LibraryDocument | undefined {
  return db.get(
    DocumentRow,
    `SELECT ${columns} FROM library_document
     WHERE coalesce(parent_plan_id, '') = coalesce(?, '') AND content_key = ?`,
    parentId,
    contentKey,
  );
}

/** How many units' programmes came in for a parent plan. */
export function countDocumentsOf(db: ReadHandle, parentId: string): number {
  const Count = z.object({ count: z.int() });
  const sql = "SELECT count(*) AS count FROM library_document WHERE parent_plan_id = ?";
  return db.get(Count, sql, parentId)?.count ?? 0;
}

/** Stores a document with its packed index, under the key its content is known by. */
export function insertDocument(
  db: WriteHandle,
  document: LibraryText,
  index: { readonly packed: Uint8Array; readonly contentKey: string },
): void {
  db.run(
    `INSERT INTO library_document (${columns}, content_key, packed, text, deflated)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?)`,
    document.id,
    document.parentId,
    document.name,
    document.title,
    document.syllables,
    document.addedAt,
    index.contentKey,
    index.packed,
    deflateRawSync(document.text),
  );
}

/** Removes a document; undefined when it is not there, else whose collection it was in. */
export function deleteDocument(db: WriteHandle, id: string): { parentId: string | null } | undefined {
  const found = db.get(DocumentRow, `SELECT ${columns} FROM library_document WHERE id = ?`, id);
  if (found) db.run("DELETE FROM library_document WHERE id = ?", id);
  return found && { parentId: found.parentId };
}
