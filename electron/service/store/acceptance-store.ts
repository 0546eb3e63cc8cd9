import { z } from "zod";
import type { AcceptedPassage } from "../../../shared/contract/copy-check";
import type { ReadHandle, WriteHandle } from "./database";

const AcceptedRow = z
  .object({ fingerprint: z.string(), text: z.string(), reason: z.string(), accepted_at: z.string() })
  .transform(({ accepted_at, ...row }): AcceptedPassage => ({ ...row, acceptedAt: accepted_at }));

/** The passages accepted in a programme, the earliest first. */
export function listAccepted(db: ReadHandle, programmeId: string): AcceptedPassage[] {
  return db.all(
    AcceptedRow,
    `SELECT fingerprint, text, reason, accepted_at FROM accepted_passage
     WHERE programme_id = ? ORDER BY accepted_at, fingerprint`,
    programmeId,
  );
}

/** Stores a passage as accepted, in place of what was stored under its fingerprint. */
export function writeAccepted(db: WriteHandle, programmeId: string, passage: AcceptedPassage): void {
  db.run(
    `INSERT OR REPLACE INTO accepted_passage (programme_id, fingerprint, text, reason, accepted_at)
     VALUES (?, ?, ?, ?, ?)`,
    programmeId,
    passage.fingerprint,
    passage.text,
    passage.reason,
    passage.acceptedAt,
  );
}

/** Forgets an accepted passage; false when it was not accepted. */
export function deleteAccepted(db: WriteHandle, programmeId: string, fingerprint: string): boolean {
  return (
    db.run(
      "DELETE FROM accepted_passage WHERE programme_id = ? AND fingerprint = ?",
      programmeId,
      fingerprint,
    ) > 0
  );
}
