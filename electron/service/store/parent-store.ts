import { z } from "zod";
import type { ParentDraft, ParentSummary, ParentView } from "../../../shared/contract/parents";
import { ParentItem, Register, SourceParagraph } from "../../../shared/domain/parent-plan/types";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

const SummaryRow = z
  .object({
    id: z.string(),
    register: json(Register),
    item_count: z.int(),
    programme_count: z.int(),
    opened_at: z.string(),
  })
  .transform(
    (row): ParentSummary => ({
      id: row.id,
      register: row.register,
      itemCount: row.item_count,
      programmeCount: row.programme_count,
      openedAt: row.opened_at,
    }),
  );

const PlanRow = z.object({
  id: z.string(),
  file_name: z.string(),
  register: json(Register),
  text: z.string(),
  paragraphs: json(z.array(SourceParagraph)),
  revision: z.int(),
});

const ItemRow = z.object({ value: json(ParentItem) });

/** All parent plans but the removed ones, the last opened first. */
export function listParents(db: ReadHandle): ParentSummary[] {
  return db.all(
    SummaryRow,
    `SELECT id, register, opened_at,
       (SELECT count(*) FROM parent_item WHERE parent_plan_id = parent_plan.id) AS item_count,
       (SELECT count(*) FROM programme_parent JOIN programme ON programme.id = programme_id
         WHERE parent_plan_id = parent_plan.id AND programme.removed_at IS NULL) AS programme_count
     FROM parent_plan WHERE removed_at IS NULL ORDER BY opened_at DESC, id`,
  );
}

/** One parent plan, or undefined where there is none or it was removed. */
export function readParent(db: ReadHandle, id: string): ParentView | undefined {
  const row = db.get(
    PlanRow,
    `SELECT id, file_name, register, text, paragraphs, revision FROM parent_plan
     WHERE id = ? AND removed_at IS NULL`,
    id,
  );
  if (!row) return undefined;
  const { file_name, ...plan } = row;
  const items = db.all(
    ItemRow,
    "SELECT value FROM parent_item WHERE parent_plan_id = ? ORDER BY position",
    id,
  );
  return { ...plan, fileName: file_name, items: items.map((item) => item.value) };
}

/** Stores a new parent plan. */
export function insertParent(db: WriteHandle, id: string, draft: ParentDraft, now: string): void {
  db.run(
    `INSERT INTO parent_plan (id, file_name, register, text, paragraphs, revision, opened_at)
     VALUES (?, ?, ?, ?, ?, 0, ?)`,
    id,
    draft.fileName,
    JSON.stringify(draft.register),
    draft.text,
    JSON.stringify(draft.paragraphs),
    now,
  );
  insertItems(db, id, draft.items);
}

/** Replaces register, text and tree of a stored plan and counts its revision up. */
export function updateParent(db: WriteHandle, id: string, draft: ParentDraft): void {
  db.run(
    "UPDATE parent_plan SET file_name = ?, register = ?, text = ?, paragraphs = ?, revision = revision + 1 WHERE id = ?",
    draft.fileName,
    JSON.stringify(draft.register),
    draft.text,
    JSON.stringify(draft.paragraphs),
    id,
  );
  db.run("DELETE FROM parent_item WHERE parent_plan_id = ?", id);
  insertItems(db, id, draft.items);
}

/** Removes a parent plan with its items for good. */
export function deleteParent(db: WriteHandle, id: string): void {
  db.run("DELETE FROM parent_plan WHERE id = ?", id);
}

/** Marks a plan as removed; it stays for the removed programmes that stand on it. */
export function writeParentRemoved(db: WriteHandle, id: string, at: string): void {
  db.run("UPDATE parent_plan SET removed_at = ? WHERE id = ?", at, id);
}

/** Brings back the removed plans a programme stands on; gives their ids. */
export function restoreParentsOf(db: WriteHandle, programmeId: string): string[] {
  const Row = z.object({ id: z.string() });
  const removed = db.all(
    Row,
    `SELECT id FROM parent_plan JOIN programme_parent ON parent_plan_id = id
     WHERE programme_id = ? AND removed_at IS NOT NULL ORDER BY position`,
    programmeId,
  );
  for (const { id } of removed) db.run("UPDATE parent_plan SET removed_at = NULL WHERE id = ?", id);
  return removed.map(({ id }) => id);
}

/** How many programmes stand on a plan; removed ones do not count. */
export function countProgrammesOf(db: ReadHandle, id: string): number {
  const Count = z.object({ count: z.int() });
  const sql = `SELECT count(*) AS count FROM programme_parent JOIN programme ON programme.id = programme_id
     WHERE parent_plan_id = ? AND removed_at IS NULL`;
  return db.get(Count, sql, id)?.count ?? 0;
}

function insertItems(db: WriteHandle, planId: string, items: readonly ParentItem[]): void {
  for (const [position, item] of items.entries()) {
    db.run(
      "INSERT INTO parent_item (parent_plan_id, position, id, value) VALUES (?, ?, ?, ?)",
      planId,
      position,
      item.id,
      JSON.stringify(item),
    );
  }
}
