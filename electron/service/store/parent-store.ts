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

/** All parent plans, the last opened first. */
export function listParents(db: ReadHandle): ParentSummary[] {
  return db.all(
    SummaryRow,
    `SELECT id, register, opened_at,
       (SELECT count(*) FROM parent_item WHERE parent_plan_id = parent_plan.id) AS item_count,
       (SELECT count(*) FROM programme_parent JOIN programme ON programme.id = programme_id
         WHERE parent_plan_id = parent_plan.id AND removed_at IS NULL) AS programme_count
     FROM parent_plan ORDER BY opened_at DESC, id`,
  );
}

/** One parent plan, or undefined. */
export function readParent(db: ReadHandle, id: string): ParentView | undefined {
  const row = db.get(
    PlanRow,
    "SELECT id, file_name, register, text, paragraphs, revision FROM parent_plan WHERE id = ?",
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

/** Removes a parent plan with its items. */
export function deleteParent(db: WriteHandle, id: string): boolean {
  return db.run("DELETE FROM parent_plan WHERE id = ?", id) > 0;
}

/** How many programmes, also removed ones, stand on a plan. */
export function countProgrammesOf(db: ReadHandle, id: string): number {
  const Count = z.object({ count: z.int() });
  return (
    db.get(Count, "SELECT count(*) AS count FROM programme_parent WHERE parent_plan_id = ?", id)?.count ?? 0
  );
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
