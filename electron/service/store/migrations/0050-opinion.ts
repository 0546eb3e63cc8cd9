import type { Migration } from "./migration";

/**
 * Opinions on drafts with the office's answers. A removed one stays, so that removing can be taken back; `content_key`
 * is what a remark is known by when its file is read again.
 */
export const opinion: Migration = {
  version: 50,
  up(run) {
    run(`
      CREATE TABLE opinion (
        id TEXT PRIMARY KEY,
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        content_key TEXT NOT NULL,
        who TEXT NOT NULL CHECK (json_valid(who)),
        place TEXT NOT NULL CHECK (json_valid(place)),
        what TEXT NOT NULL CHECK (what <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('comment', 'insertion', 'deletion', 'letter')),
        state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'partly', 'declined')),
        reason TEXT NOT NULL CHECK (state NOT IN ('partly', 'declined') OR trim(reason) <> ''),
        at TEXT,
        revision INTEGER CHECK (revision IS NULL OR revision >= 0),
        kept_at TEXT NOT NULL,
        removed_at TEXT,
        UNIQUE (programme_id, content_key)
      ) STRICT;
    `);
  },
};
