import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import type { z } from "zod";
import { OfficeError } from "../../../shared/contract/errors";
import { backupFolder, listBackups } from "./backup-files";
import { currentVersion, type Migration, migrations } from "./migrations";

/** SQLite's `application_id` of our files ("LoTr"). */
const applicationId = 0x4c6f5472;

/** How long another program's lock is waited for before the data counts as in use. */
const busyMs = 500;

type Parameter = string | number | null | Uint8Array;

/** What a query may do with the store. Rows are checked against a schema as they leave it. */
export interface ReadHandle {
  all<Row>(schema: z.ZodType<Row>, sql: string, ...params: Parameter[]): Row[];
  get<Row>(schema: z.ZodType<Row>, sql: string, ...params: Parameter[]): Row | undefined;
}

/** What a command may do with the store, inside its transaction. */
export interface WriteHandle extends ReadHandle {
  /** Runs one writing statement and tells how many rows it changed. */
  run(sql: string, ...params: Parameter[]): number;
}

/** The open store: one connection, which holds the file alone until it is closed. */
export class Store implements WriteHandle {
  readonly path: string;
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database, path: string) {
    this.database = database;
    this.path = path;
  }

  all<Row>(schema: z.ZodType<Row>, sql: string, ...params: Parameter[]): Row[] {
    return this.statement(sql)
      .all(...params)
      .map((row) => schema.parse(row));
  }

  get<Row>(schema: z.ZodType<Row>, sql: string, ...params: Parameter[]): Row | undefined {
    const row = this.statement(sql).get(...params);
    return row === undefined ? undefined : schema.parse(row);
  }

  run(sql: string, ...params: Parameter[]): number {
    return this.statement(sql).run(...params).changes;
  }

  /** Runs work in one write transaction: all of it is kept, or none when it throws. */
  write<Result>(work: (handle: WriteHandle) => Result): Result {
    return this.database.transaction(() => work(this)).immediate();
  }

  /** The value of a pragma that has only one. */
  pragma(name: string): unknown {
    return this.database.pragma(name, { simple: true });
  }

  /** Version of the SQLite library in use. */
  sqliteVersion(): string {
    return String(this.database.prepare("SELECT sqlite_version()").pluck().get());
  }

  /** Copies the whole store to another file while it stays in use. */
  async copyTo(path: string): Promise<void> {
    await this.database.backup(path);
  }

  /** False once it has been closed. */
  get isOpen(): boolean {
    return this.database.open;
  }

  /** Bytes the data takes, whether or not they have left the write-ahead log. */
  byteSize(): number {
    return Number(this.pragma("page_count")) * Number(this.pragma("page_size"));
  }

  close(): void {
    this.database.close();
  }

  private statement(sql: string): Database.Statement {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}

/**
 * Opens the store at a path, creating or migrating it first. Refuses with `database-newer`, `database-damaged`,
 * `data-folder-in-use`, `folder-read-only` or `disk-full`; a refused file is left as it was.
 */
export function openStore(path: string, steps: readonly Migration[] = migrations): Store {
  try {
    makeFolder(dirname(path));
    refuseReadOnly(path);
    return openMigrated(path, steps);
  } catch (error) {
    throw storeRefusal(error, dirname(path)) ?? error;
  }
}

/** Asks the file system before SQLite does: its own errors on a read-only disk do not say what is the matter. */
function refuseReadOnly(path: string): void {
  for (const place of [dirname(path), path]) if (existsSync(place)) accessSync(place, constants.W_OK);
}

function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = nearestFolder(folder);
  accessSync(above, constants.W_OK);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
}

function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}

function openMigrated(path: string, steps: readonly Migration[]): Store {
  const hadFile = existsSync(path);
  const database = new Database(path, { timeout: busyMs });
  try {
    database.pragma("locking_mode = EXCLUSIVE"); // before the first read: then no shared-memory file is needed
    if (hadFile) refuseForeign(database, path);
    prepareConnection(database);
    migrate(database, path, steps);
    return new Store(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A file that is not ours, or one that was emptied while its backups are still there, must not become a new office. */
function refuseForeign(database: Database.Database, path: string): void {
  if (database.pragma("application_id", { simple: true }) === applicationId) return;
  const tables = database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get();
  const isUnused = tables === 0 && listBackups(dirname(path)).length === 0;
  if (!isUnused) throw new OfficeError("database-damaged", { folder: backupFolder(dirname(path)) });
}

function prepareConnection(database: Database.Database): void {
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.exec("BEGIN IMMEDIATE; COMMIT"); // takes the exclusive lock now, not at the first command
}

function migrate(database: Database.Database, path: string, steps: readonly Migration[]): void {
  const found = Number(database.pragma("user_version", { simple: true }));
  const target = steps.at(-1)?.version ?? currentVersion;
  if (found > target) throw new OfficeError("database-newer", { found, known: target });
  const pending = steps.filter((step) => step.version > found);
  if (pending.length === 0) return;
  if (found > 0) copyAside(database, path, found);
  database.pragma("foreign_keys = OFF");
  database.transaction(() => runMigrations(database, pending, target)).exclusive();
  database.pragma("foreign_keys = ON");
}

function runMigrations(database: Database.Database, pending: readonly Migration[], target: number): void {
  for (const step of pending) step.up((sql) => database.exec(sql));
  const broken = database.pragma("foreign_key_check");
  if (Array.isArray(broken) && broken.length > 0)
    throw new Error(`migration broke ${broken.length} foreign keys`);
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${target}`);
}

function copyAside(database: Database.Database, path: string, version: number): void {
  const stamp = new Date().toISOString().replace(/[:.]/gu, "-");
  const aside = join(dirname(path), `before-migration-${version}-${stamp}.sqlite`);
  database.prepare("VACUUM INTO ?").run(aside);
}

const refusals: Readonly<Record<string, (folder: string) => OfficeError>> = {
  SQLITE_FULL: () => new OfficeError("disk-full"),
  ENOSPC: () => new OfficeError("disk-full"),
  SQLITE_READONLY: (folder) => new OfficeError("folder-read-only", { folder }),
  SQLITE_CANTOPEN: (folder) => new OfficeError("folder-read-only", { folder }),
  EACCES: (folder) => new OfficeError("folder-read-only", { folder }),
  EPERM: (folder) => new OfficeError("folder-read-only", { folder }),
  EROFS: (folder) => new OfficeError("folder-read-only", { folder }),
  ENOENT: (folder) => new OfficeError("folder-missing", { folder }),
  ENOTDIR: (folder) => new OfficeError("folder-missing", { folder }),
  SQLITE_BUSY: () => new OfficeError("data-folder-in-use"),
  SQLITE_LOCKED: () => new OfficeError("data-folder-in-use"),
  SQLITE_NOTADB: (folder) => new OfficeError("database-damaged", { folder: backupFolder(folder) }),
  SQLITE_CORRUPT: (folder) => new OfficeError("database-damaged", { folder: backupFolder(folder) }),
};

/** The refusal behind an error of SQLite or the file system, or null when it is a bug. Matches codes, never words. */
export function storeRefusal(error: unknown, folder: string): OfficeError | null {
  if (error instanceof OfficeError) return error;
  const code = codeOf(error);
  const known = Object.keys(refusals).find((name) => code === name || code.startsWith(`${name}_`));
  const refusal = known === undefined ? undefined : refusals[known];
  return refusal ? refusal(folder) : null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
