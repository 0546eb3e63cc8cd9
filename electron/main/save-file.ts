import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { SaveFileRequest, SaveFileResult } from "../../shared/contract/shell";
import { writeRefusal } from "../../shared/contract/write-refusal";

/** Files saved in this session, and the folder offered next. */
export class SavedFiles {
  private readonly paths = new Set<string>();
  private folder: string | null = null;

  has(path: string): boolean {
    return this.paths.has(path);
  }

  /** Asks where to save and writes the file whole or not at all. */
  async save(window: BrowserWindow, { fileName, bytes }: SaveFileRequest): Promise<SaveFileResult> {
    const defaultPath = join(this.folder ?? app.getPath("documents"), basename(fileName));
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath });
    if (canceled || !filePath) return { status: "cancelled" };
    const result = await write(filePath, bytes);
    if (result.status === "saved") {
      this.paths.add(filePath);
      this.folder = dirname(filePath);
    }
    return result;
  }
}

async function write(path: string, bytes: Uint8Array): Promise<SaveFileResult> {
  try {
    const { default: writeFileAtomic } = await import("write-file-atomic");
    await writeFileAtomic(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { status: "saved", path };
  } catch (error) {
    const errno = error instanceof Error && "code" in error ? String(error.code) : "";
    const isThere = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    const refusal = writeRefusal(errno, { name: basename(path), folder: dirname(path), isThere });
    if (!refusal) throw error;
    return { status: "refused", code: refusal.code, params: refusal.params };
  }
}
