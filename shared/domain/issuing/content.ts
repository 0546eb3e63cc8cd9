import { signatureOf } from "../official-document/issuing";
import type { ProgrammeDetails } from "../programme/details";
import type { DocumentJson } from "../programme/steps";
import type { Unit } from "../unit";

/** JSON with the keys of every object in order, so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? inOrder(part) : part));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inOrder(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What an approval is about: the text, and all the paper says beside it. */
interface Content {
  readonly document: DocumentJson;
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
}

/**
 * What is approved, as one text to be hashed: the document, and the details and names of the unit as the paper prints
 * them. Left out is what the clerk gives at issue: number, date, and that it is no longer a draft.
 */
export function approvedContent({ document, details, unit }: Content): string {
  const { number: _number, date: _date, isFinal: _isFinal, draftNumber: _draft, ...approved } = details;
  const { authority, post, signer } = signatureOf(details, unit);
  const { name, superior } = unit;
  const symbol = details.symbol || unit.symbol;
  const place = details.place || unit.place;
  return canonicalJson({
    document,
    details: { ...approved, authority, post, signer, symbol, place },
    unit: { name, superior },
  });
}
