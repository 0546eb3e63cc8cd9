import type { RuleSet } from "../../shared/contract/office";
import { useServiceData } from "./service-data";

const none: readonly RuleSet[] = [];

/** The form rules that ship with the program, newest first; none until they are loaded. */
export function useRuleSets(): readonly RuleSet[] {
  return (
    useServiceData("rule-sets", (client, signal) => client.office.ruleSets({}, { signal })).value ?? none
  );
}
