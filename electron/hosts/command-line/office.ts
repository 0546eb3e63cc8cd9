import { existsSync } from "node:fs";
import { join } from "node:path";
import type { OfficeContract, OfficeEvents } from "../../../shared/contract";
import { connect } from "../../../shared/contract/client";
import type { Client } from "../../../shared/contract/define";
import { OfficeError } from "../../../shared/contract/errors";
import type { Office } from "../../service";
import { openHostedOffice } from "../office-host";
import { createTransportPair } from "../transports";
import type { CommandContext } from "./context";
import { storeFile } from "./data-folder";
import { CommandRefusal } from "./refusal";

/** Refuses a folder without an office, so that a mistyped one is not taken for a new office. */
export function requireOffice(folder: string): void {
  if (existsSync(join(folder, storeFile))) return;
  if (!existsSync(folder)) throw new OfficeError("folder-missing", { folder });
  throw new CommandRefusal("command.no-office", { folder });
}

/** Opens the office of a data folder for the length of some work, and closes it whatever happens. */
export async function withOffice<Result>(
  context: CommandContext,
  dataDir: string,
  work: (client: Client<OfficeContract>, office: Office) => Promise<Result>,
): Promise<Result> {
  const { resourcesDir, version } = context.root;
  const office = openHostedOffice({ dataDir, resourcesDir, appVersion: version });
  try {
    const [page, service] = createTransportPair();
    office.serve(service);
    return await work(connect<OfficeContract, OfficeEvents>(page).client, office);
  } finally {
    office.close();
  }
}
