import type { OfficeContract, OfficeEvents } from "../../shared/contract";
import type { Client } from "../../shared/contract/define";
import type { ParentSummary } from "../../shared/contract/parents";
import type { DutyRow, ProgrammeSummary, TemplateSummary } from "../../shared/contract/programmes";
import { type ServiceData, useServiceData } from "./service-data";

/** The lists of the office that several screens show. */
interface Lists {
  readonly programmes: readonly ProgrammeSummary[];
  readonly parents: readonly ParentSummary[];
  readonly duties: readonly DutyRow[];
  readonly templates: readonly TemplateSummary[];
}

interface ListSource<T> {
  load(client: Client<OfficeContract>, signal: AbortSignal): Promise<T>;
  readonly refreshOn: readonly (keyof OfficeEvents)[];
}

const programmeEvents = ["programme.changed", "programme.removed"] as const;
const sources: { readonly [Name in keyof Lists]: ListSource<Lists[Name]> } = {
  programmes: {
    load: (client, signal) => client.programmes.list({}, { signal }),
    refreshOn: programmeEvents,
  },
  parents: {
    load: (client, signal) => client.parents.list({}, { signal }),
    refreshOn: ["parent.changed", ...programmeEvents],
  },
  duties: {
    load: (client, signal) => client.programmes.listDuties({}, { signal }),
    refreshOn: programmeEvents,
  },
  templates: { load: (client, signal) => client.programmes.listTemplates({}, { signal }), refreshOn: [] },
};

/** One of the office's lists, fresh; every screen that shows it shares one copy. */
export function useList<Name extends keyof Lists>(name: Name): ServiceData<Lists[Name]> {
  const { load, refreshOn } = sources[name];
  return useServiceData(name, load, refreshOn);
}
