import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LogEntry } from "../service";

const largestLog = 2 * 1024 * 1024;

/**
 * A logger to `<dataDir>/logs/service.log`, one JSON object a line; at 2 MB the file becomes `service.old.log`.
 * What cannot be written is dropped: a full disk must not stop the office.
 */
export function logFile(dataDir: string, clock: () => Date): (entry: LogEntry) => void {
  const folder = join(dataDir, "logs");
  const path = join(folder, "service.log");
  return (entry) => {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(path) > largestLog) renameSync(path, join(folder, "service.old.log"));
      appendFileSync(path, `${JSON.stringify({ at: clock().toISOString(), ...entry })}\n`);
    } catch {
      return; // see above: the log is an aid, not part of the data
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
