import { z } from "zod";
import type { AttachedPaper, StageEvent } from "../../../shared/contract/issuing";
import { Stage } from "../../../shared/domain/issuing";
import type { ReadHandle, WriteHandle } from "./database";

const EventRow = z
  .object({
    id: z.string(),
    from_stage: Stage,
    to_stage: Stage,
    on_day: z.string(),
    at: z.string(),
    who: z.string(),
    note: z.string(),
    version_id: z.string().nullable(),
  })
  .transform(
    ({ from_stage, to_stage, on_day, version_id, ...row }): StageEvent => ({
      ...row,
      from: from_stage,
      to: to_stage,
      on: on_day,
      versionId: version_id,
    }),
  );

/** The stages a programme went through, the first first. */
export function listStageEvents(db: ReadHandle, programmeId: string): StageEvent[] {
  return db.all(
    EventRow,
    `SELECT id, from_stage, to_stage, on_day, at, who, note, version_id FROM stage_event
     WHERE programme_id = ? ORDER BY position`,
    programmeId,
  );
}

/** Adds a step to the history of a programme; no step is ever changed. */
export function appendStageEvent(db: WriteHandle, programmeId: string, event: StageEvent): void {
  db.run(
    `INSERT INTO stage_event (id, programme_id, position, from_stage, to_stage, on_day, at, who, note, version_id)
     VALUES (?, ?, (SELECT count(*) FROM stage_event WHERE programme_id = ?), ?, ?, ?, ?, ?, ?, ?)`,
    event.id,
    programmeId,
    programmeId,
    event.from,
    event.to,
    event.on,
    event.at,
    event.who,
    event.note,
    event.versionId,
  );
}

/** A version as it was approved: its JSON texts are kept beside the hash they gave. */
export interface FrozenVersion {
  readonly versionId: string;
  readonly programmeId: string;
  readonly contentHash: string;
  readonly document: unknown;
  readonly details: unknown;
  readonly unit: unknown;
}

/** Freezes a version for ever. */
export function insertFrozenVersion(db: WriteHandle, frozen: FrozenVersion): void {
  db.run(
    `INSERT INTO frozen_version (version_id, programme_id, content_hash, document, details, unit)
     VALUES (?, ?, ?, ?, ?, ?)`,
    frozen.versionId,
    frozen.programmeId,
    frozen.contentHash,
    JSON.stringify(frozen.document),
    JSON.stringify(frozen.details),
    JSON.stringify(frozen.unit),
  );
}

/** The hash of what was approved in a frozen version, or undefined. */
export function readFrozenHash(db: ReadHandle, versionId: string): string | undefined {
  const Row = z.object({ content_hash: z.string() });
  return db.get(Row, "SELECT content_hash FROM frozen_version WHERE version_id = ?", versionId)?.content_hash;
}

const PaperRow = z
  .object({
    id: z.string(),
    kind: z.enum(["copy-check", "opinions", "submission", "other"]),
    file_name: z.string(),
    byte_count: z.int(),
    text_hash: z.string(),
    attached_at: z.string(),
  })
  .transform(
    ({ file_name, byte_count, text_hash, attached_at, ...row }): AttachedPaper => ({
      ...row,
      fileName: file_name,
      byteCount: byte_count,
      textHash: text_hash,
      attachedAt: attached_at,
    }),
  );

/** Papers attached to a programme, without their bytes, the first attached first. */
export function listPapers(db: ReadHandle, programmeId: string): AttachedPaper[] {
  return db.all(
    PaperRow,
    `SELECT id, kind, file_name, length(bytes) AS byte_count, text_hash, attached_at FROM attached_paper
     WHERE programme_id = ? ORDER BY rowid`,
    programmeId,
  );
}

/** The bytes of an attached paper, or undefined. */
export function readPaperBytes(db: ReadHandle, id: string): Uint8Array | undefined {
  const Row = z.object({ bytes: z.instanceof(Uint8Array) });
  return db.get(Row, "SELECT bytes FROM attached_paper WHERE id = ?", id)?.bytes;
}

/** Attaches a paper to a programme. */
export function insertPaper(
  db: WriteHandle,
  programmeId: string,
  paper: Omit<AttachedPaper, "byteCount">,
  bytes: Uint8Array,
): void {
  db.run(
    `INSERT INTO attached_paper (id, programme_id, kind, file_name, bytes, text_hash, attached_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    paper.id,
    programmeId,
    paper.kind,
    paper.fileName,
    bytes,
    paper.textHash,
    paper.attachedAt,
  );
}

/** Removes an attached paper; false when it is not there. */
export function deletePaper(db: WriteHandle, programmeId: string, id: string): boolean {
  return db.run("DELETE FROM attached_paper WHERE programme_id = ? AND id = ?", programmeId, id) > 0;
}

/** Removes all papers of a kind from a programme: a newer copy check stands for the older. */
export function deletePapersOfKind(db: WriteHandle, programmeId: string, kind: AttachedPaper["kind"]): void {
  db.run("DELETE FROM attached_paper WHERE programme_id = ? AND kind = ?", programmeId, kind);
}
