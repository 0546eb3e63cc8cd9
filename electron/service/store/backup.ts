import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { backupFolder, listBackups } from "./backup-files";
import type { Store } from "./database";

const keptBackups = 14;

/**
 * Keeps one verified copy of the store for the day, in `sao-luu/`, and removes all but the newest fourteen. A copy gets
 * its final name only after SQLite's integrity check of it said "ok"; a failed one is removed and reported by throwing.
 */
export async function keepDailyBackup(store: Store, dataDir: string, today: Date): Promise<void> {
  const folder = backupFolder(dataDir);
  const target = join(folder, `lo-trinh-${localDay(today)}.sqlite`);
  if (existsSync(target)) return;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${target}.tmp`;
  try {
    await store.copyTo(unfinished);
    verify(unfinished);
    renameSync(unfinished, target);
  } finally {
    for (const rest of ["", "-wal", "-shm", "-journal"]) rmSync(unfinished + rest, { force: true });
  }
  for (const old of listBackups(dataDir).slice(keptBackups)) rmSync(join(folder, old));
}

/** The copy leaves write-ahead mode first, so that it is one file that any SQLite opens. */
function verify(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma("journal_mode = DELETE");
    const word = copy.pragma("integrity_check", { simple: true });
    if (word !== "ok") throw new Error(`backup failed its integrity check: ${String(word)}`);
  } finally {
    copy.close();
  }
}

/** Backups for every day on which the office is used, also when it stays open over midnight. */
export class DailyBackups {
  /** Resolves when no backup is being made any more; a failed one is logged, never thrown. */
  running: Promise<void> = Promise.resolve();
  private lastDay = "";
  private readonly store: Store;
  private readonly options: BackupOptions;

  constructor(store: Store, options: BackupOptions) {
    this.store = store;
    this.options = options;
  }

  /** Starts the backup of the day unless it was started already. */
  keepIfDue(): void {
    const today = this.options.clock();
    if (localDay(today) === this.lastDay) return;
    this.lastDay = localDay(today);
    this.running = this.running.then(() => this.keep(today));
  }

  private async keep(today: Date): Promise<void> {
    try {
      await keepDailyBackup(this.store, this.options.dataDir, today);
    } catch (error) {
      if (!this.store.isOpen) return; // closed meanwhile: the next opening makes it
      this.options.log({ level: "error", message: "daily backup failed", detail: String(error) });
    }
  }
}

interface BackupOptions {
  readonly dataDir: string;
  readonly clock: () => Date;
  readonly log: (entry: { level: "error"; message: string; detail: string }) => void;
}

/** The calendar day at the office, yyyy-mm-dd. */
export function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
