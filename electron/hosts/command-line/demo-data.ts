import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CommandContext } from "./context";
import { storeFile } from "./data-folder";
import { makeFolder, writeNamedFile } from "./files";
import { withOffice } from "./office";
import { CommandRefusal } from "./refusal";

/** An empty file that tells data made by `demo` from the same sample office opened in the app and worked on. */
const mark = ".lotrinh-demo";
const storeFiles = ["", "-wal", "-shm", "-journal"].map((rest) => storeFile + rest);
const ownFolders = ["sao-luu", "logs"];

/**
 * Makes a data folder ready for a demo. An earlier demo's office, backups and logs are removed, and nothing else ever:
 * refuses a folder of other files, and an office that is not the sample's or was not made by `demo`. `option` is the
 * one by which the folder was chosen.
 */
export async function clearDemoData(
  context: CommandContext,
  folder: string,
  option: "--out" | "--data",
): Promise<void> {
  makeFolder(folder, 0o700);
  const found = readdirSync(folder);
  const isMarked = found.includes(mark);
  if (found.includes(storeFile)) {
    if (!isMarked || !(await isSampleOffice(context, folder)))
      throw new CommandRefusal("command.demo-not-sample", { folder, option });
    for (const name of [...storeFiles, ...ownFolders])
      rmSync(join(folder, name), { recursive: true, force: true });
  } else if (found.length > 0 && !isMarked)
    throw new CommandRefusal("command.demo-foreign", { folder, option });
  await writeNamedFile(join(folder, mark), "");
}

async function isSampleOffice(context: CommandContext, folder: string): Promise<boolean> {
  return await withOffice(context, folder, async (client, office) => {
    await office.backup;
    const { unit, isSample } = await client.office.get({});
    return unit === null || isSample;
  });
}
