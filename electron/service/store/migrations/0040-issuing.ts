import type { Migration } from "./migration";

/** From draft to issue: stages, frozen versions, the number register, and dossiers that nothing can change again. */
export const issuing: Migration = {
  version: 40,
  up(run) {
    run(tables);
    run(frozenForEver);
    run(numbersInOrder);
  },
};

const tables = `
  CREATE TABLE frozen_version (
    version_id TEXT PRIMARY KEY REFERENCES programme_version (id),
    programme_id TEXT NOT NULL REFERENCES programme (id),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    document TEXT NOT NULL CHECK (json_valid(document)),
    details TEXT NOT NULL CHECK (json_valid(details)),
    unit TEXT NOT NULL CHECK (json_valid(unit))
  ) STRICT;
  CREATE INDEX frozen_version_by_programme ON frozen_version (programme_id);

  CREATE TABLE stage_event (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    at TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who <> ''),
    note TEXT NOT NULL,
    version_id TEXT REFERENCES frozen_version (version_id),
    UNIQUE (programme_id, position)
  ) STRICT;

  CREATE TABLE committee_term (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    from_day TEXT NOT NULL,
    to_day TEXT CHECK (to_day IS NULL OR to_day > from_day)
  ) STRICT;

  CREATE TABLE number_series (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value)),
    first INTEGER NOT NULL CHECK (first > 0)
  ) STRICT;

  CREATE TABLE register_number (
    series_key TEXT NOT NULL REFERENCES number_series (key),
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'voided')),
    programme_id TEXT NOT NULL REFERENCES programme (id),
    shown TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    signer TEXT NOT NULL,
    taken_by TEXT NOT NULL CHECK (taken_by <> ''),
    taken_at TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (state <> 'voided' OR reason <> ''),
    PRIMARY KEY (series_key, number)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX register_number_held ON register_number (programme_id) WHERE state = 'reserved';

  CREATE TABLE attached_paper (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme (id),
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    text_hash TEXT NOT NULL CHECK (length(text_hash) = 64),
    attached_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attached_paper_by_programme ON attached_paper (programme_id);

  CREATE TABLE dossier (
    version_id TEXT PRIMARY KEY REFERENCES frozen_version (version_id),
    programme_id TEXT NOT NULL REFERENCES programme (id),
    shown TEXT NOT NULL,
    date TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    file_name TEXT NOT NULL
  ) STRICT;
  CREATE INDEX dossier_by_programme ON dossier (programme_id);

  CREATE TABLE dossier_file (
    version_id TEXT NOT NULL REFERENCES frozen_version (version_id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    PRIMARY KEY (version_id, position),
    UNIQUE (version_id, name)
  ) STRICT;
`;

/** Tables whose rows are written once, with their keys: approved versions, the history of stages, issued papers. */
const writtenOnce: readonly (readonly [table: string, key: string])[] = [
  ["frozen_version", "version_id"],
  ["stage_event", "id"],
  ["dossier", "version_id"],
];

const frozenForEver = [
  ...writtenOnce.flatMap(([table, key]) => [
    refusing(table, "INSERT", `NEW.${key} IN (SELECT ${key} FROM ${table})`),
    refusing(table, "UPDATE"),
    refusing(table, "DELETE"),
  ]),
  ...["UPDATE", "DELETE"].map((change) =>
    refusing("programme_version", change, "OLD.id IN (SELECT version_id FROM frozen_version)"),
  ),
  refusing("dossier_file", "INSERT", "NEW.version_id IN (SELECT version_id FROM dossier)"),
  refusing("dossier_file", "UPDATE"),
  refusing("dossier_file", "DELETE"),
].join("\n");

/** Numbers come one after the other, are never taken away, and change only from reserved to issued or voided. */
const numbersInOrder = [
  refusing(
    "register_number",
    "INSERT",
    `NEW.state <> 'reserved' OR NEW.number <> coalesce(
      (SELECT max(number) + 1 FROM register_number WHERE series_key = NEW.series_key),
      (SELECT first FROM number_series WHERE key = NEW.series_key))`,
  ),
  refusing("register_number", "DELETE"),
  refusing(
    "register_number",
    "UPDATE",
    `OLD.state <> 'reserved' OR NEW.state = 'reserved' OR NEW.series_key <> OLD.series_key
      OR NEW.number <> OLD.number OR NEW.programme_id <> OLD.programme_id`,
  ),
  refusing(
    "number_series",
    "UPDATE",
    "NEW.key <> OLD.key OR OLD.key IN (SELECT series_key FROM register_number)",
  ),
].join("\n");

function refusing(table: string, change: string, when = "1"): string {
  return `CREATE TRIGGER ${table}_${change.toLowerCase()}_refused BEFORE ${change} ON ${table} WHEN ${when}
    BEGIN SELECT RAISE(ABORT, '${table} rows are kept'); END;`;
}
