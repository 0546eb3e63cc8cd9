import { OfficeError } from "../../../shared/contract/errors";
import type { ExportFormat } from "../../../shared/contract/exports";
import type { CommandContext } from "./context";
import { writeNamedFile } from "./files";
import { requireOffice, withOffice } from "./office";
import { CommandRefusal } from "./refusal";

/** `export`: the official document of a programme, written to a file. */
export async function exportProgramme(
  context: CommandContext,
  options: { programme: string; format: ExportFormat; rule?: string; out: string; data: string },
): Promise<void> {
  const { programme: id, format, rule: ruleSet, out, data } = options;
  requireOffice(data);
  const file = await withOffice(context, data, (client) =>
    client.exports.programme({ id, format, ruleSet }).catch((error: unknown) => {
      const isUnknown = error instanceof OfficeError && error.code === "not-found";
      throw isUnknown ? new CommandRefusal("command.programme-unknown", { id }) : error;
    }),
  );
  await writeNamedFile(out, file.bytes);
  context.print(`${context.say("command.export-done", { path: out })}\n`);
  const letters = file.missingLetters.join(" ");
  if (letters !== "") context.print(`${context.say("exports.missing-letters", { letters })}\n`);
}
