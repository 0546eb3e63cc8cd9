import type { OfficeView } from "../../shared/contract/office";
import { type ServiceData, useServiceData } from "./service-data";

/** The office while it may still be loading; the frame shows nothing else until it is there. */
export function useOfficeData(): ServiceData<OfficeView> {
  return useServiceData("office", (client, signal) => client.office.get({}, { signal }), ["office.changed"]);
}

/** The loaded office (unit, settings, facts, bodies), kept fresh. Only for what the frame shows once it is loaded. */
export function useOffice(): OfficeView {
  const { value } = useOfficeData();
  if (!value) throw new Error("useOffice is used outside the loaded frame");
  return value;
}
