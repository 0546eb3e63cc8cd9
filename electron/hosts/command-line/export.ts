import type { CommandContext } from "./context";
import { writeNamedFile } from "./files";
import { requireOffice, withOffice } from "./office";

/** `export`: the official document of a programme, written to a file. */
export async function exportProgramme(
  context: CommandContext,
  options: { programme: string; format: "docx"; out: string; data: string },
): Promise<void> {
  const { programme: id, format, out, data } = options;
  requireOffice(data);
  const file = await withOffice(context, data, (client) => client.exports.programme({ id, format }));
  await writeNamedFile(out, file.bytes);
  context.print(`${context.say("command.export-done", { path: out })}\n`);
}
