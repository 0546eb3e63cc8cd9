import type { Migration } from "./migration";

/**
 * Bodies asked for comment on a draft and until when. A removed one stays, so that removing can be taken back; `name_key` is
 * one spelling of its name, by which a body asked again is the same.
 */
export const askedBody: Migration = {
  version: 70,
  up(run) {
    run(`
      CREATE TABLE asked_body (
        id TEXT PRIMARY KEY,
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        name_key TEXT NOT NULL CHECK (name_key <> ''),
        body_id TEXT,
        name TEXT NOT NULL CHECK (trim(name) <> ''),
        due TEXT NOT NULL CHECK (json_valid(due)),
        agreed_on TEXT,
        asked_at TEXT NOT NULL,
        removed_at TEXT,
        UNIQUE (programme_id, name_key)
      ) STRICT;
    `);
  },
};
