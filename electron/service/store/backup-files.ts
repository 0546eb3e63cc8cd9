import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

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
