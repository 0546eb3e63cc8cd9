import type { Migration } from "./migration";

/** Readings and corrections that are not kept yet; a draft of a kept plan has the plan's id and no source. */
export const parentDraft: Migration = {
  version: 30,
  up(run) {
    run(`
      CREATE TABLE parent_draft (
        id TEXT PRIMARY KEY,
        source TEXT CHECK (source IS NULL OR json_valid(source)),
        corrections TEXT NOT NULL CHECK (json_valid(corrections)),
        revision INTEGER NOT NULL CHECK (revision > 0),
        changed_at TEXT NOT NULL
      ) STRICT;
    `);
  },
};
