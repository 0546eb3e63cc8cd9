import type { ParentSummary } from "../../client";

/** "57-NQ/TW", or the type name when the document has no number. */
export function numberOf({ register }: ParentSummary): string {
  const number = [register.number, register.symbol].filter((part) => part !== "").join("-");
  return number === "" ? register.typeName : number;
}
