import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** The shell's own log, `logs/window.log` of the data folder; before that is known, and on a full disk, it keeps nothing. */
export class WindowLog {
  private folder: string | null = null;

  keepIn(dataDir: string): void {
    this.folder = join(dataDir, "logs");
  }

  write(fault: unknown): void {
    if (this.folder === null) return;
    const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    try {
      mkdirSync(this.folder, { recursive: true });
      const line = JSON.stringify({ at: new Date().toISOString(), detail });
      appendFileSync(join(this.folder, "window.log"), `${line}\n`);
    } catch {
      return; // what the user is told matters more than the log
    }
  }
}
