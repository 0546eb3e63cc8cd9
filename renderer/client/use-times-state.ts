import type { TimesState } from "../../shared/contract/office";
import { useServiceData } from "./service-data";

/** Whether PDF files can be set in the machine's own Times New Roman; null until it is known. */
export function useTimesState(): TimesState | null {
  return (
    useServiceData("times-state", (client, signal) => client.office.timesState({}, { signal })).value ?? null
  );
}
