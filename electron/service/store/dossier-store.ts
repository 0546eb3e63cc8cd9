import { z } from "zod";
import type { DossierFile, IssuedVersion } from "../../../shared/contract/issuing";
import type { ReadHandle, WriteHandle } from "./database";

const DossierRow = z
  .object({
    version_id: z.string(),
    shown: z.string(),
    date: z.string(),
    issued_at: z.string(),
    content_hash: z.string(),
  })
  .transform(
    ({ version_id, issued_at, content_hash, ...row }): Omit<IssuedVersion, "files"> => ({
      ...row,
      versionId: version_id,
      issuedAt: issued_at,
      contentHash: content_hash,
    }),
  );

const FileRow = z
  .object({ name: z.string(), byte_count: z.int(), sha256: z.string() })
  .transform(({ byte_count, ...row }): DossierFile => ({ ...row, byteCount: byte_count }));

/** What was issued of a programme, the first first, with the names and checksums of the files. */
export function listIssued(db: ReadHandle, programmeId: string): IssuedVersion[] {
  const issued = db.all(
    DossierRow,
    `SELECT version_id, shown, date, issued_at, content_hash FROM dossier
     WHERE programme_id = ? ORDER BY rowid`,
    programmeId,
  );
  return issued.map((version) => ({ ...version, files: listFiles(db, version.versionId) }));
}

function listFiles(db: ReadHandle, versionId: string): DossierFile[] {
  return db.all(
    FileRow,
    `SELECT name, length(bytes) AS byte_count, sha256 FROM dossier_file
     WHERE version_id = ? ORDER BY position`,
    versionId,
  );
}

/** A file of a dossier with its bytes. */
export interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A whole dossier, or undefined: the name its folder goes by, when it was issued, and its files in order. */
export function readDossier(
  db: ReadHandle,
  versionId: string,
): { fileName: string; issuedAt: string; files: KeptFile[] } | undefined {
  const Head = z.object({ file_name: z.string(), issued_at: z.string() });
  const head = db.get(Head, "SELECT file_name, issued_at FROM dossier WHERE version_id = ?", versionId);
  if (!head) return undefined;
  const File = z.object({ name: z.string(), sha256: z.string(), bytes: z.instanceof(Uint8Array) });
  const sql = "SELECT name, sha256, bytes FROM dossier_file WHERE version_id = ? ORDER BY position";
  return { fileName: head.file_name, issuedAt: head.issued_at, files: db.all(File, sql, versionId) };
}

/** Keeps a dossier for ever: its files first, then the entry that closes it. */
export function insertDossier(
  db: WriteHandle,
  programmeId: string,
  dossier: Omit<IssuedVersion, "files"> & { readonly fileName: string; readonly files: readonly KeptFile[] },
): void {
  for (const [position, { name, sha256, bytes }] of dossier.files.entries()) {
    db.run(
      "INSERT INTO dossier_file (version_id, position, name, sha256, bytes) VALUES (?, ?, ?, ?, ?)",
      dossier.versionId,
      position,
      name,
      sha256,
      bytes,
    );
  }
  db.run(
    `INSERT INTO dossier (version_id, programme_id, shown, date, issued_at, content_hash, file_name)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    dossier.versionId,
    programmeId,
    dossier.shown,
    dossier.date,
    dossier.issuedAt,
    dossier.contentHash,
    dossier.fileName,
  );
}
