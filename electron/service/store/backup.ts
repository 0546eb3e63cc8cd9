import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Store } from "./database";

const keptBackups = 14;
const backupName = /^lo-trinh-\d{4}-\d{2}-\d{2}\.sqlite$/u;

/** The folder of backups inside a data folder. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, "sao-luu");
}

/** Backups by file name, the newest first. */
export function listBackups(dataDir: string): string[] {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse();
}

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
  rmSync(unfinished, { force: true });
  await store.copyTo(unfinished);
  verify(unfinished);
  renameSync(unfinished, target);
  for (const old of listBackups(dataDir).slice(keptBackups)) rmSync(join(folder, old));
}

function verify(path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const word = copy.pragma("integrity_check", { simple: true });
    if (word !== "ok") throw new Error(`backup failed its integrity check: ${String(word)}`);
  } finally {
    copy.close();
  }
}

function localDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
