import { join } from "node:path";
import { OfficeError } from "../../../shared/contract/errors";
import type { Diagnosis } from "../../../shared/contract/office";
import type { MessageCode } from "../../../shared/text";
import { formatInteger } from "../../../shared/text/format";
import type { CommandContext } from "./context";
import { requireOffice, withOffice } from "./office";

/** `doctor`: versions, data folder, integrity. Refuses with `database-damaged` after its report when that is not "ok". */
export async function examine(
  context: CommandContext,
  options: { data: string; json?: boolean },
): Promise<void> {
  requireOffice(options.data);
  const diagnosis = await withOffice(context, options.data, async (client, office) => {
    await office.backup;
    return client.office.diagnose({});
  });
  context.print(options.json ? `${JSON.stringify(diagnosis, null, 2)}\n` : report(context, diagnosis));
  if (diagnosis.integrity !== "ok")
    throw new OfficeError("database-damaged", { folder: join(options.data, "sao-luu") });
}

function report(context: CommandContext, diagnosis: Diagnosis): string {
  const rows: readonly (readonly [MessageCode, string])[] = [
    ["command.doctor-app", diagnosis.appVersion],
    ["command.doctor-node", diagnosis.node],
    ["command.doctor-sqlite", diagnosis.sqlite],
    ["command.doctor-folder", diagnosis.dataFolder],
    ["command.doctor-schema", String(diagnosis.databaseVersion)],
    ["command.doctor-size", formatInteger(diagnosis.databaseBytes)],
    ["command.doctor-integrity", diagnosis.integrity],
    ["command.doctor-backup", diagnosis.lastBackup ?? context.say("command.doctor-no-backup")],
  ];
  const lines = rows.map(([label, value]) =>
    context.say("command.doctor-row", { label: context.say(label), value }),
  );
  return `${lines.join("\n")}\n`;
}
