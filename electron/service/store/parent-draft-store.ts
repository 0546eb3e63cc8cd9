import { z } from "zod";
import {
  type DraftSummary,
  ParentCorrections,
  ParentSource,
  type StoredDraft,
} from "../../../shared/contract/parents";
import { Register } from "../../../shared/domain/parent-plan/types";
import type { ReadHandle, WriteHandle } from "./database";
import { json } from "./json";

const SummaryRow = z
  .object({
    id: z.string(),
    file_name: z.string(),
    register: json(Register),
    item_count: z.int(),
    changed_at: z.string(),
  })
  .transform(
    (row): DraftSummary => ({
      id: row.id,
      fileName: row.file_name,
      register: row.register,
      itemCount: row.item_count,
      changedAt: row.changed_at,
    }),
  );

const DraftRow = z.object({
  id: z.string(),
  source: json(ParentSource).nullable(),
  corrections: json(ParentCorrections),
  revision: z.int(),
});

const Revision = z.object({ revision: z.int() });

/** Readings that are not kept yet, the last changed first. */
export function listDrafts(db: ReadHandle): DraftSummary[] {
  return db.all(
    SummaryRow,
    `SELECT id, source ->> 'fileName' AS file_name, corrections -> 'register' AS register,
       json_array_length(corrections, '$.items') AS item_count, changed_at
     FROM parent_draft WHERE source IS NOT NULL ORDER BY changed_at DESC, id`,
  );
}

/** One draft, or undefined. */
export function readDraft(db: ReadHandle, id: string): StoredDraft | undefined {
  return db.get(DraftRow, "SELECT id, source, corrections, revision FROM parent_draft WHERE id = ?", id);
}

/** Revision of a stored draft; 0 where there is none. */
export function draftRevision(db: ReadHandle, id: string): number {
  return db.get(Revision, "SELECT revision FROM parent_draft WHERE id = ?", id)?.revision ?? 0;
}

/** Stores a draft as its next revision; the source of one that is there stays. */
export function writeDraft(db: WriteHandle, draft: StoredDraft, now: string): void {
  db.run(
    `INSERT INTO parent_draft (id, source, corrections, revision, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET corrections = excluded.corrections, revision = excluded.revision,
       changed_at = excluded.changed_at`,
    draft.id,
    draft.source && JSON.stringify(draft.source),
    JSON.stringify(draft.corrections),
    draft.revision,
    now,
  );
}

/** Removes a draft; false where there was none. */
export function deleteDraft(db: WriteHandle, id: string): boolean {
  return db.run("DELETE FROM parent_draft WHERE id = ?", id) > 0;
}
