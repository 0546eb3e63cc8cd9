import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const run = promisify(execFile);
const isRequired = process.env.LO_TRINH_REQUIRE_RUNTIMES === "1";

/** The Python that can speak to LibreOffice; Debian's own when another one comes first on the path. */
const python = ["python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import uno"]).status === 0,
);

/** False when LibreOffice's Python bridge is absent and no one demands it: tests that need it are then skipped. */
export const canEditInLibreOffice =
  isRequired || (python !== undefined && spawnSync("soffice", ["--version"]).status === 0);

/** What a reader does to a paper. */
export type PaperEdit =
  | { readonly do: "comment"; readonly at: string; readonly text: string }
  | { readonly do: "delete"; readonly at: string }
  | { readonly do: "insert" | "paragraph"; readonly after: string; readonly text: string };

/** A DOCX after a reader edited it in LibreOffice, with changes tracked unless said otherwise. */
export async function editedInLibreOffice(
  folder: string,
  bytes: Uint8Array,
  edits: readonly PaperEdit[],
  untracked = false,
): Promise<Uint8Array> {
  const [from, to, orders] = ["sent.docx", "returned.docx", "orders.json"].map((name) => join(folder, name));
  writeFileSync(from ?? "", bytes);
  const author = ["Lò Văn", "Toàn"];
  const order = { profile: join(folder, "profile"), from, to, author, edits, untracked };
  writeFileSync(orders ?? "", JSON.stringify(order));
  const script = join(import.meta.dirname, "edit-in-libreoffice.py");
  await run(python ?? "python3", [script, orders ?? ""], { timeout: 60_000 });
  return readFileSync(to ?? "");
}

/** A DOCX with some of its parts rewritten; a part that is not there yet is made. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const files = unzipSync(bytes);
  const changed = Object.entries(changes).map(([name, change]) => {
    const old = files[name];
    return [name, strToU8(change(old ? strFromU8(old) : ""))] as const;
  });
  return zipSync({ ...files, ...Object.fromEntries(changed) });
}
