import type { Migration } from "./migration";

/** First shape of the store: the office, its parent plans, its programmes with every step ever accepted. */
export const foundation: Migration = {
  version: 10,
  up(run) {
    run(`
      CREATE TABLE office (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        unit TEXT CHECK (unit IS NULL OR json_valid(unit)),
        is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
        settings TEXT NOT NULL CHECK (json_valid(settings)),
        view_state TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(view_state))
      ) STRICT;

      CREATE TABLE fact (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        value TEXT NOT NULL,
        as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        source TEXT NOT NULL
      ) STRICT;

      CREATE TABLE body (
        id TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT;

      CREATE TABLE parent_plan (
        id TEXT PRIMARY KEY,
        file_name TEXT NOT NULL,
        register TEXT NOT NULL CHECK (json_valid(register)),
        text TEXT NOT NULL,
        paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)),
        revision INTEGER NOT NULL CHECK (revision >= 0),
        opened_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE parent_item (
        parent_plan_id TEXT NOT NULL REFERENCES parent_plan (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        id TEXT NOT NULL,
        value TEXT NOT NULL CHECK (json_valid(value)),
        PRIMARY KEY (parent_plan_id, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE programme (
        id TEXT PRIMARY KEY,
        template_id TEXT NOT NULL,
        details TEXT NOT NULL CHECK (json_valid(details)),
        title TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 0),
        updated_at TEXT NOT NULL,
        gap_count INTEGER NOT NULL DEFAULT 0 CHECK (gap_count >= 0),
        removed_at TEXT
      ) STRICT;

      CREATE TABLE duty (
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        block_id TEXT NOT NULL,
        path TEXT NOT NULL,
        text TEXT NOT NULL,
        lead TEXT NOT NULL,
        coordinating TEXT NOT NULL CHECK (json_valid(coordinating)),
        person TEXT NOT NULL,
        due TEXT,
        due_shown TEXT NOT NULL,
        product TEXT NOT NULL,
        PRIMARY KEY (programme_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX duty_by_due ON duty (due);

      CREATE TABLE programme_parent (
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        parent_plan_id TEXT NOT NULL REFERENCES parent_plan (id),
        position INTEGER NOT NULL CHECK (position >= 0),
        PRIMARY KEY (programme_id, parent_plan_id)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX programme_parent_by_plan ON programme_parent (parent_plan_id);

      CREATE TABLE programme_step (
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        step TEXT NOT NULL CHECK (json_valid(step)),
        client_id TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (programme_id, revision)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE programme_snapshot (
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision >= 0),
        document TEXT NOT NULL CHECK (json_valid(document)),
        PRIMARY KEY (programme_id, revision)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE programme_version (
        id TEXT PRIMARY KEY,
        programme_id TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 0),
        at TEXT NOT NULL
      ) STRICT;

      CREATE INDEX programme_version_by_programme ON programme_version (programme_id);
    `);
  },
};
