import type { Migration } from "./migration";

/**
 * Copies of issued papers with their files, kept beside a dossier that itself never changes. Their numbers stand in the
 * register under the programme, which may hold one of its own at the same time.
 */
export const officialCopy: Migration = {
  version: 90,
  up(run) {
    run(`
      CREATE TABLE official_copy (
        id TEXT PRIMARY KEY,
        version_id TEXT NOT NULL REFERENCES dossier (version_id),
        request TEXT NOT NULL CHECK (json_valid(request)),
        made_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX official_copy_by_version ON official_copy (version_id);

      CREATE TABLE official_copy_file (
        copy_id TEXT NOT NULL REFERENCES official_copy (id),
        position INTEGER NOT NULL CHECK (position >= 0),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes BLOB NOT NULL,
        PRIMARY KEY (copy_id, position),
        UNIQUE (copy_id, name)
      ) STRICT;

      ALTER TABLE register_number ADD COLUMN copy_id TEXT REFERENCES official_copy (id);
      DROP INDEX register_number_held;
      CREATE UNIQUE INDEX register_number_held ON register_number (programme_id)
        WHERE state = 'reserved' AND copy_id IS NULL;
      CREATE UNIQUE INDEX register_number_of_copy ON register_number (copy_id) WHERE copy_id IS NOT NULL;
      CREATE TRIGGER register_number_copy_refused BEFORE UPDATE OF copy_id ON register_number
        WHEN NEW.copy_id IS NOT OLD.copy_id
        BEGIN SELECT RAISE(ABORT, 'register_number rows are kept'); END;
    `);
    run(writtenOnce);
  },
};

/** A copy is never changed; its files are added once, while its number is reserved. */
const writtenOnce = `
  CREATE TRIGGER official_copy_update_refused BEFORE UPDATE ON official_copy
    BEGIN SELECT RAISE(ABORT, 'official_copy rows are kept'); END;
  CREATE TRIGGER official_copy_delete_refused BEFORE DELETE ON official_copy
    BEGIN SELECT RAISE(ABORT, 'official_copy rows are kept'); END;
  CREATE TRIGGER official_copy_file_insert_refused BEFORE INSERT ON official_copy_file
    WHEN NOT EXISTS (SELECT 1 FROM register_number WHERE copy_id = NEW.copy_id AND state = 'reserved')
    BEGIN SELECT RAISE(ABORT, 'official_copy_file rows are kept'); END;
  CREATE TRIGGER official_copy_file_update_refused BEFORE UPDATE ON official_copy_file
    BEGIN SELECT RAISE(ABORT, 'official_copy_file rows are kept'); END;
  CREATE TRIGGER official_copy_file_delete_refused BEFORE DELETE ON official_copy_file
    BEGIN SELECT RAISE(ABORT, 'official_copy_file rows are kept'); END;
`;
