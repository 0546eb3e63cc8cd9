import { z } from "zod";
import { nameKey } from "../../../shared/domain/directory";
import { AskedBody } from "../../../shared/domain/opinions/asked";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

const AskedRow = z
  .object({
    id: z.string(),
    body_id: AskedBody.shape.bodyId,
    name: z.string(),
    due: json(AskedBody.shape.due),
    agreed_on: AskedBody.shape.agreedOn,
  })
  .transform(
    ({ id, name, due, body_id: bodyId, agreed_on: agreedOn }): AskedBody => ({
      ...{ id, bodyId, name, due, agreedOn },
    }),
  );

const columns = "id, body_id, name, due, agreed_on";

/** The bodies asked for comment on a programme in the order they were asked, without those removed. */
export function listAsked(db: ReadHandle, programmeId: string): AskedBody[] {
  const sql = `SELECT ${columns} FROM asked_body WHERE programme_id = ? AND removed_at IS NULL ORDER BY rowid`;
  return db.all(AskedRow, sql, programmeId);
}

/** One body asked, removed or not; undefined when there is none. */
export function readAsked(db: ReadHandle, programmeId: string, id: string): AskedBody | undefined {
  const sql = `SELECT ${columns} FROM asked_body WHERE programme_id = ? AND id = ?`;
  return db.get(AskedRow, sql, programmeId, id);
}

/**
 * Keeps a body as asked. One asked before gets the new due date and comes back if it was removed; that it agreed holds only
 * for the same date, as another is another round.
 */
export function keepAsked(db: WriteHandle, programmeId: string, asked: AskedBody, now: string): void {
  db.run(
    `INSERT INTO asked_body (id, programme_id, name_key, body_id, name, due, agreed_on, asked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (programme_id, name_key) DO UPDATE SET
       agreed_on = CASE WHEN removed_at IS NULL AND due = excluded.due THEN agreed_on END,
       due = excluded.due,
       removed_at = NULL`,
    asked.id,
    programmeId,
    nameKey(asked.name),
    asked.bodyId,
    asked.name,
    JSON.stringify(asked.due),
    asked.agreedOn,
    now,
  );
}

/** Writes until when a body is asked and whether it agreed. */
export function writeAsked(db: WriteHandle, { id, due, agreedOn }: AskedBody): void {
  const sql = "UPDATE asked_body SET due = ?, agreed_on = ? WHERE id = ?";
  db.run(sql, JSON.stringify(due), agreedOn, id);
}

/** Takes a body off the list (`now`) or puts it back (null). */
export function writeAskedRemoved(db: WriteHandle, id: string, now: string | null): void {
  db.run("UPDATE asked_body SET removed_at = ? WHERE id = ?", now, id);
}
