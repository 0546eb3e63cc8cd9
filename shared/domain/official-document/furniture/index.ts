import { type RuleSet, typeIn } from "../../form-rules";
import type { ProgrammeDetails } from "../../programme/details";
import type { Unit } from "../../unit";
import { layoutAddress, layoutClosing } from "../closing";
import { layoutHeader, layoutMargins } from "../header";
import { paragraphMaker } from "../paragraphs";
import type { DocumentColumns, DocumentParagraph } from "../tree";
import { wordingOf } from "../wording";

export type { DocumentColumns, DocumentParagraph } from "../tree";

/**
 * What the form prints around a programme's title and text. A letter's title stands under its number, in the left column
 * of the head: `underTitle` is what follows it there. `typeName` is null for a letter, which does not print it.
 */
export interface Furniture {
  readonly top: readonly DocumentParagraph[];
  readonly head: DocumentColumns;
  readonly typeName: DocumentParagraph | null;
  readonly underTitle: readonly DocumentParagraph[];
  readonly address: readonly (DocumentColumns | DocumentParagraph)[];
  readonly closing: readonly DocumentColumns[];
  readonly bottom: readonly DocumentParagraph[];
}

/** What the furniture is laid out from; `today` (ISO) gives the year of a date still blank. */
interface FurnitureInput {
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly today: string;
}

/** Stands for a letter's title, which the page shows in its place. */
const someSubject = "…";

/** The furniture of a programme, made by the functions that lay the document out for export. */
export function layoutFurniture({ details, unit, ruleSet, today }: FurnitureInput): Furniture {
  const make = paragraphMaker(ruleSet.components);
  const isLetter = typeIn(ruleSet, details).form === "letter";
  const words = wordingOf({ details, unit, ruleSet, today, subject: someSubject });
  const head = layoutHeader(details, ruleSet, words, make);
  const at = head.left.findIndex(({ style }) => style === "letterSubject");
  const margins = layoutMargins(details, ruleSet, make);
  const inMargin = (edge: "top" | "bottom") =>
    [...margins.first, ...margins.last]
      .filter((line) => line.edge === edge)
      .map(({ paragraph }) => paragraph);
  return {
    top: inMargin("top"),
    head: at < 0 ? head : { ...head, left: head.left.slice(0, at) },
    typeName: isLetter ? null : make("typeName", details.typeName),
    underTitle: at < 0 ? [] : head.left.slice(at + 1),
    address: layoutAddress(details, ruleSet, make),
    closing: layoutClosing(details, unit, ruleSet, make),
    bottom: inMargin("bottom"),
  };
}
