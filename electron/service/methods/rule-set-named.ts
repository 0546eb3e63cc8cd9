import { OfficeError } from "../../../shared/contract/errors";
import type { RuleSet } from "../../../shared/domain/form-rules";

/**
 * The rule set an id names, alone or behind the kind of its document ("Nghị định 30/2020/NĐ-CP"). Refuses with
 * `rule-set-unknown`, which lists those there are.
 */
export function ruleSetNamed(name: string, known: readonly RuleSet[]): RuleSet {
  const found = known.find(({ id }) => name === id || name.endsWith(` ${id}`));
  if (found) return found;
  throw new OfficeError("rule-set-unknown", { id: name, known: known.map(({ id }) => id).join(", ") });
}
