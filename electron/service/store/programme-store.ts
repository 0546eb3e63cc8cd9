import { z } from "zod";
import type { DutyRow, ProgrammeVersion } from "../../../shared/contract/programmes";
import { ProgrammeDetails } from "../../../shared/domain/programme/details";
import { DocumentJson, StepJson } from "../../../shared/domain/programme/steps";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

const HeadRow = z
  .object({
    id: z.string(),
    template_id: z.string(),
    details: json(ProgrammeDetails),
    title: z.string(),
    revision: z.int(),
    updated_at: z.string(),
    gap_count: z.int(),
    removed_at: z.string().nullable(),
  })
  .transform(({ template_id, updated_at, gap_count, removed_at, ...row }) => ({
    ...row,
    gapCount: gap_count,
    templateId: template_id,
    updatedAt: updated_at,
    isRemoved: removed_at !== null,
  }));

/** A programme without its text. */
export type ProgrammeHead = z.output<typeof HeadRow>;

const headColumns = "id, template_id, details, title, revision, updated_at, gap_count, removed_at";

/** Programmes that are not removed, the last changed first. */
export function listHeads(db: ReadHandle): ProgrammeHead[] {
  return db.all(
    HeadRow,
    `SELECT ${headColumns} FROM programme WHERE removed_at IS NULL ORDER BY updated_at DESC, id`,
  );
}

/**
 * Programmes that came before another one and are not removed, the latest first: by the dates of issue where both have
 * one, else by creation. Rows are only marked as removed, never deleted, so their order is that of creation.
 */
export function listEarlierHeads(db: ReadHandle, id: string): ProgrammeHead[] {
  const columns = headColumns.replaceAll(/\w+/gu, "earlier.$&");
  return db.all(
    HeadRow,
    `SELECT ${columns} FROM programme AS earlier JOIN programme AS later ON later.id = ?
     WHERE earlier.removed_at IS NULL AND earlier.id <> later.id AND coalesce(
       nullif(earlier.details ->> 'date', later.details ->> 'date') < later.details ->> 'date',
       earlier.rowid < later.rowid)
     ORDER BY earlier.rowid DESC`,
    id,
  );
}

/** One programme's head, also of a removed one. */
export function readHead(db: ReadHandle, id: string): ProgrammeHead | undefined {
  return db.get(HeadRow, `SELECT ${headColumns} FROM programme WHERE id = ?`, id);
}

/** Ids of the parent plans a programme stands on, in the order chosen. */
export function readParentIds(db: ReadHandle, id: string): string[] {
  const Row = z.object({ parent_plan_id: z.string() });
  return db
    .all(Row, "SELECT parent_plan_id FROM programme_parent WHERE programme_id = ? ORDER BY position", id)
    .map((row) => row.parent_plan_id);
}

/** Replaces the parent plans of a programme. */
export function writeParentIds(db: WriteHandle, id: string, parentIds: readonly string[]): void {
  db.run("DELETE FROM programme_parent WHERE programme_id = ?", id);
  for (const [position, parentId] of parentIds.entries()) {
    db.run(
      "INSERT INTO programme_parent (programme_id, parent_plan_id, position) VALUES (?, ?, ?)",
      id,
      parentId,
      position,
    );
  }
}

/** Stores a new programme at revision 0. */
export function insertProgramme(
  db: WriteHandle,
  head: Pick<ProgrammeHead, "id" | "templateId" | "details" | "title">,
  now: string,
): void {
  db.run(
    "INSERT INTO programme (id, template_id, details, title, revision, updated_at) VALUES (?, ?, ?, ?, 0, ?)",
    head.id,
    head.templateId,
    JSON.stringify(head.details),
    head.title,
    now,
  );
}

/** Stores what changes of the head when steps are accepted. */
export function updateHead(
  db: WriteHandle,
  id: string,
  change: { title: string; revision: number; now: string },
): void {
  db.run(
    "UPDATE programme SET title = ?, revision = ?, updated_at = ? WHERE id = ?",
    change.title,
    change.revision,
    change.now,
    id,
  );
}

/** Stores how many gaps the readiness list counts. */
export function writeGapCount(db: WriteHandle, id: string, count: number): void {
  db.run("UPDATE programme SET gap_count = ? WHERE id = ?", count, id);
}

/** A duty as it is kept for the list of all duties; the programme's title is joined when it is read. */
export type StoredDuty = Omit<DutyRow, "programmeId" | "programmeTitle">;

/** Replaces the duties listed for a programme. */
export function writeDuties(db: WriteHandle, id: string, duties: readonly StoredDuty[]): void {
  db.run("DELETE FROM duty WHERE programme_id = ?", id);
  for (const [position, duty] of duties.entries()) {
    db.run(
      `INSERT INTO duty (programme_id, position, block_id, path, text, lead, coordinating, person, due, due_shown, product)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      position,
      duty.blockId,
      duty.path,
      duty.text,
      duty.lead,
      JSON.stringify(duty.coordinating),
      duty.person,
      duty.due,
      duty.dueShown,
      duty.product,
    );
  }
}

const DutyColumns = z
  .object({
    programme_id: z.string(),
    title: z.string(),
    block_id: z.string(),
    path: z.string(),
    text: z.string(),
    lead: z.string(),
    coordinating: json(z.array(z.string())),
    person: z.string(),
    due: z.string().nullable(),
    due_shown: z.string(),
    product: z.string(),
  })
  .transform(
    ({ programme_id, title, block_id, due_shown, ...row }): DutyRow => ({
      ...row,
      programmeId: programme_id,
      programmeTitle: title,
      blockId: block_id,
      dueShown: due_shown,
    }),
  );

/** The duties of all programmes that are not removed, the earliest due first, those without a date last. */
export function listDuties(db: ReadHandle): DutyRow[] {
  return db.all(
    DutyColumns,
    `SELECT duty.*, programme.title FROM duty JOIN programme ON programme.id = programme_id
     WHERE removed_at IS NULL ORDER BY due IS NULL, due, programme_id, position`,
  );
}

/** How many duties each programme has, by its id. */
export function countDuties(db: ReadHandle): ReadonlyMap<string, number> {
  const Row = z.object({ programme_id: z.string(), count: z.int() });
  const rows = db.all(Row, "SELECT programme_id, count(*) AS count FROM duty GROUP BY programme_id");
  return new Map(rows.map((row) => [row.programme_id, row.count]));
}

/** Programmes that stand on a parent plan. */
export function readProgrammesOf(db: ReadHandle, parentPlanId: string): string[] {
  const Row = z.object({ programme_id: z.string() });
  return db
    .all(Row, "SELECT programme_id FROM programme_parent WHERE parent_plan_id = ?", parentPlanId)
    .map((row) => row.programme_id);
}

/** Stores the details of a programme, and the name they give it. */
export function writeDetails(
  db: WriteHandle,
  id: string,
  change: { details: ProgrammeDetails; title: string; now: string },
): void {
  const details = JSON.stringify(change.details);
  db.run(
    "UPDATE programme SET details = ?, title = ?, updated_at = ? WHERE id = ?",
    details,
    change.title,
    change.now,
    id,
  );
}

/** Marks a programme as removed (a time) or takes the mark away (null). */
export function writeRemoved(db: WriteHandle, id: string, at: string | null): void {
  db.run("UPDATE programme SET removed_at = ? WHERE id = ?", at, id);
}

/** Appends one accepted step. */
export function appendStep(
  db: WriteHandle,
  entry: { programmeId: string; revision: number; step: StepJson; clientId: string; at: string },
): void {
  db.run(
    "INSERT INTO programme_step (programme_id, revision, step, client_id, at) VALUES (?, ?, ?, ?, ?)",
    entry.programmeId,
    entry.revision,
    JSON.stringify(entry.step),
    entry.clientId,
    entry.at,
  );
}

const StepRow = z
  .object({ step: json(StepJson), client_id: z.string() })
  .transform(({ step, client_id }) => ({ step, clientId: client_id }));

/** Steps after one revision up to and with another. */
export function readSteps(
  db: ReadHandle,
  id: string,
  range: { after: number; upTo: number },
): { step: StepJson; clientId: string }[] {
  return db.all(
    StepRow,
    `SELECT step, client_id FROM programme_step
     WHERE programme_id = ? AND revision > ? AND revision <= ? ORDER BY revision`,
    id,
    range.after,
    range.upTo,
  );
}

const SnapshotRow = z.object({ revision: z.int(), document: json(DocumentJson) });

/** The latest whole document at or before a revision. */
export function readSnapshot(
  db: ReadHandle,
  id: string,
  upTo: number,
): { revision: number; document: DocumentJson } | undefined {
  return db.get(
    SnapshotRow,
    `SELECT revision, document FROM programme_snapshot
     WHERE programme_id = ? AND revision <= ? ORDER BY revision DESC LIMIT 1`,
    id,
    upTo,
  );
}

/** Keeps a whole document for a revision. */
export function writeSnapshot(db: WriteHandle, id: string, revision: number, document: unknown): void {
  db.run(
    "INSERT OR REPLACE INTO programme_snapshot (programme_id, revision, document) VALUES (?, ?, ?)",
    id,
    revision,
    JSON.stringify(document),
  );
}

const VersionRow = z.object({ id: z.string(), name: z.string(), revision: z.int(), at: z.string() });

/** Named versions of a programme, the newest first. */
export function listVersions(db: ReadHandle, id: string): ProgrammeVersion[] {
  return db.all(
    VersionRow,
    "SELECT id, name, revision, at FROM programme_version WHERE programme_id = ? ORDER BY revision DESC, at DESC",
    id,
  );
}

/** Stores a named version. */
export function insertVersion(db: WriteHandle, programmeId: string, version: ProgrammeVersion): void {
  db.run(
    "INSERT INTO programme_version (id, programme_id, name, revision, at) VALUES (?, ?, ?, ?, ?)",
    version.id,
    programmeId,
    version.name,
    version.revision,
    version.at,
  );
}
