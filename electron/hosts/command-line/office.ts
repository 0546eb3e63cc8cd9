import { contract, type OfficeContract, type OfficeEvents } from "../../../shared/contract";
import { connect } from "../../../shared/contract/client";
import type { Client } from "../../../shared/contract/define";
import type { Office } from "../../service";
import { openHostedOffice } from "../office-host";
import { createTransportPair } from "../transports";
import type { CommandContext } from "./context";

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
    return await work(connect<OfficeContract, OfficeEvents>(contract, page).client, office);
  } finally {
    office.close();
  }
}
