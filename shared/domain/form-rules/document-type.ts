import type { ProgrammeDetails } from "../programme/details";
import type { RuleSet } from "./rule-set";

type DocumentType = RuleSet["types"][number];

/**
 * The type of a document as a rule set knows it, found by its name. One the rule set does not know is laid out with the
 * code the office gave it, under a title.
 */
export function typeIn(
  rule: RuleSet,
  details: Pick<ProgrammeDetails, "typeCode" | "typeName">,
): DocumentType {
  const unknown = {
    name: details.typeName,
    code: details.typeCode,
    form: "titled",
    addressLabel: "",
  } as const;
  return knownType(rule, details.typeName) ?? unknown;
}

/** The type of that name, whatever its capitals; undefined when the rule set does not know it. */
export function knownType(rule: RuleSet, typeName: string): DocumentType | undefined {
  const key = keyOf(typeName);
  return rule.types.find(({ name }) => keyOf(name) === key);
}

function keyOf(name: string): string {
  return name.trim().normalize("NFC").toLocaleLowerCase("vi");
}
