import type { Migration } from "./migration";

/**
 * The office's library, the units' programmes that came in for a parent plan, and passages accepted with a reason. What
 * lists read stands before `packed` and `text`, so that a list never walks through them.
 */
export const copyCheck: Migration = {
  version: 20,
  up(run) {
    run(`
      CREATE TABLE library_document (
        id TEXT PRIMARY KEY,
        parent_plan_id TEXT REFERENCES parent_plan (id),
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        syllables INTEGER NOT NULL CHECK (syllables > 0),
        added_at TEXT NOT NULL,
        content_key TEXT NOT NULL,
        packed BLOB NOT NULL,
        text TEXT NOT NULL
      ) STRICT;

      CREATE UNIQUE INDEX library_document_by_content
        ON library_document (coalesce(parent_plan_id, ''), content_key);

      CREATE INDEX library_document_by_plan ON library_document (parent_plan_id);

      CREATE TABLE accepted_passage (
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        fingerprint TEXT NOT NULL,
        text TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        accepted_at TEXT NOT NULL,
        PRIMARY KEY (programme_id, fingerprint)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
