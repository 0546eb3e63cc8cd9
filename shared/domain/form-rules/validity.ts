import type { RuleSet } from "./rule-set";

/**
 * The rule set of the Party or of the state in force on a day (ISO), the latest when several are; null when none was. A
 * document keeps the rule set it was given, whatever comes into force later.
 */
export function ruleSetOn(
  ruleSets: readonly RuleSet[],
  { on, system }: { on: string; system: RuleSet["system"] },
): RuleSet | null {
  const inForce = ruleSets.filter((rule) => rule.system === system && isInForce(rule, on));
  return inForce.reduce<RuleSet | null>(
    (latest, rule) => (latest && latest.validFrom >= rule.validFrom ? latest : rule),
    null,
  );
}

/** True when a rule set is in force on a day (ISO). */
export function isInForce({ validFrom, validTo }: RuleSet, on: string): boolean {
  return validFrom <= on && on <= (validTo ?? on);
}
