import { z } from "zod";
import { Opinion } from "../../../shared/domain/opinions";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

const columns = "id, who, place, what, kind, state, reason, at, revision";

const OpinionRow = z
  .object({
    ...Opinion.omit({ where: true }).shape,
    who: json(Opinion.shape.who),
    place: json(Opinion.shape.where),
  })
  .transform(({ place, ...row }): Opinion => ({ ...row, where: place }));

/** The opinions on a programme in the order they were kept, without those removed. */
export function listOpinions(db: ReadHandle, programmeId: string): Opinion[] {
  return db.all(
    OpinionRow,
    `SELECT ${columns} FROM opinion WHERE programme_id = ? AND removed_at IS NULL ORDER BY rowid`,
    programmeId,
  );
}

/** One opinion on a programme, removed or not; undefined when there is none. */
export function readOpinion(db: ReadHandle, programmeId: string, id: string): Opinion | undefined {
  return db.get(
    OpinionRow,
    `SELECT ${columns} FROM opinion WHERE programme_id = ? AND id = ?`,
    programmeId,
    id,
  );
}

/** True when a remark with this key is kept and not removed. */
export function isKept(db: ReadHandle, programmeId: string, contentKey: string): boolean {
  const sql = `SELECT id FROM opinion WHERE programme_id = ? AND content_key = ? AND removed_at IS NULL`;
  return db.get(z.object({ id: z.string() }), sql, programmeId, contentKey) !== undefined;
}

/** Keeps an opinion under its key, bringing back one that was removed; false when it was there already. */
export function keepOpinion(
  db: WriteHandle,
  programmeId: string,
  opinion: Opinion,
  kept: { readonly key: string; readonly now: string },
): boolean {
  if (isKept(db, programmeId, kept.key)) return false;
  db.run(
    `INSERT INTO opinion (id, programme_id, content_key, who, place, what, kind, state, reason, at, revision, kept_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (programme_id, content_key) DO UPDATE SET removed_at = NULL`,
    opinion.id,
    programmeId,
    kept.key,
    JSON.stringify(opinion.who),
    JSON.stringify(opinion.where),
    opinion.what,
    opinion.kind,
    opinion.state,
    opinion.reason,
    opinion.at,
    opinion.revision,
    kept.now,
  );
  return true;
}

/** Writes the office's answer to an opinion and whom it speaks for. */
export function writeAnswer(db: WriteHandle, { id, who, state, reason }: Opinion): void {
  db.run(
    "UPDATE opinion SET who = ?, state = ?, reason = ? WHERE id = ?",
    JSON.stringify(who),
    state,
    reason,
    id,
  );
}

/** Takes an opinion off the list (`now`) or puts it back (null). */
export function writeOpinionRemoved(db: WriteHandle, id: string, now: string | null): void {
  db.run("UPDATE opinion SET removed_at = ? WHERE id = ?", now, id);
}
