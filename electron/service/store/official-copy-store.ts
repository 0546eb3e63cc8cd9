import { z } from "zod";
import { CopyRequest } from "../../../shared/contract/copies";
import type { DossierFile } from "../../../shared/contract/issuing";
import { ProgrammeDetails } from "../../../shared/domain/programme/details";
import { DocumentJson } from "../../../shared/domain/programme/steps";
import { Unit } from "../../../shared/domain/unit";
import type { ReadHandle, WriteHandle } from "./database";
import type { KeptFile } from "./dossier-store";
import { json } from "./json";

/** A paper as it was issued: what was approved, with the number and the date it was given. */
export interface IssuedPaper {
  readonly programmeId: string;
  readonly document: DocumentJson;
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
  readonly date: string;
}

const IssuedRow = z.object({
  programme_id: z.string(),
  date: z.string(),
  number: z.int().nullable(),
  document: json(DocumentJson),
  details: json(ProgrammeDetails),
  unit: json(Unit),
});

/** The paper of a dossier, or undefined. */
export function readIssuedPaper(db: ReadHandle, versionId: string): IssuedPaper | undefined {
  const row = db.get(
    IssuedRow,
    `SELECT dossier.programme_id, dossier.date, document, details, unit,
       (SELECT number FROM register_number AS entry WHERE entry.programme_id = dossier.programme_id
          AND entry.copy_id IS NULL AND entry.state = 'issued' AND entry.shown = dossier.shown) AS number
     FROM dossier JOIN frozen_version USING (version_id) WHERE version_id = ?`,
    versionId,
  );
  if (!row) return undefined;
  const { programme_id: programmeId, document, unit, date } = row;
  const number = row.number === null ? "" : String(row.number);
  return { programmeId, document, unit, date, details: { ...row.details, number, date, isFinal: true } };
}

/** A copy as asked for, without its number and files. */
export interface StoredCopy {
  readonly id: string;
  readonly versionId: string;
  readonly request: CopyRequest;
}

const CopyRow = z
  .object({ id: z.string(), version_id: z.string(), request: json(CopyRequest) })
  .transform(({ version_id, ...row }): StoredCopy => ({ ...row, versionId: version_id }));

/** The copies of a programme's issued papers in the order they were asked for. */
export function listCopies(db: ReadHandle, programmeId: string): StoredCopy[] {
  const sql = `SELECT id, version_id, request FROM official_copy JOIN dossier USING (version_id)
    WHERE programme_id = ? ORDER BY official_copy.rowid`;
  return db.all(CopyRow, sql, programmeId);
}

/** The copies of one issued paper in the order they were asked for. */
export function listCopiesOf(db: ReadHandle, versionId: string): StoredCopy[] {
  const sql = "SELECT id, version_id, request FROM official_copy WHERE version_id = ? ORDER BY rowid";
  return db.all(CopyRow, sql, versionId);
}

/** One copy, or undefined. */
export function readCopy(db: ReadHandle, id: string): StoredCopy | undefined {
  return db.get(CopyRow, "SELECT id, version_id, request FROM official_copy WHERE id = ?", id);
}

/** The copy the office asked for last, or undefined. */
export function readLastCopy(db: ReadHandle): StoredCopy | undefined {
  const sql = "SELECT id, version_id, request FROM official_copy ORDER BY rowid DESC LIMIT 1";
  return db.get(CopyRow, sql);
}

/** Keeps a copy as asked for; it is never changed. */
export function insertCopy(db: WriteHandle, { id, versionId, request }: StoredCopy, now: string): void {
  db.run(
    "INSERT INTO official_copy (id, version_id, request, made_at) VALUES (?, ?, ?, ?)",
    id,
    versionId,
    JSON.stringify(request),
    now,
  );
}

/** Keeps the files of a copy for ever; the store takes them only while the copy's number is reserved. */
export function insertCopyFiles(db: WriteHandle, copyId: string, files: readonly KeptFile[]): void {
  for (const [position, { name, sha256, bytes }] of files.entries()) {
    db.run(
      "INSERT INTO official_copy_file (copy_id, position, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
      copyId,
      position,
      name,
      sha256,
      bytes,
    );
  }
}

const FileRow = z
  .object({ name: z.string(), byte_count: z.int(), sha256: z.string() })
  .transform(({ byte_count, ...row }): DossierFile => ({ ...row, byteCount: byte_count }));

/** Names and checksums of a copy's files; none before it is made. */
export function listCopyFiles(db: ReadHandle, copyId: string): DossierFile[] {
  const sql = `SELECT name, length(bytes) AS byte_count, sha256 FROM official_copy_file
    WHERE copy_id = ? ORDER BY position`;
  return db.all(FileRow, sql, copyId);
}

/** The files of a copy with their bytes. */
export function readCopyFiles(db: ReadHandle, copyId: string): KeptFile[] {
  const File = z.object({ name: z.string(), sha256: z.string(), bytes: z.instanceof(Uint8Array) });
  const sql = "SELECT name, sha256, bytes FROM official_copy_file WHERE copy_id = ? ORDER BY position";
  return db.all(File, sql, copyId);
}
