import { type RuleSet, typeIn } from "../../form-rules";
import type { ProgrammeDetails } from "../../programme/details";
import type { Unit } from "../../unit";
import { omittedInHeader } from "../header";
import { headingLevels } from "../headings";
import { paragraphMaker } from "../paragraphs";
import type { OfficialDocument } from "../tree";
import { plainLine, wordingOf } from "../wording";

export { signatureOf } from "../wording";

/**
 * The line with number and symbol as the paper prints it ("Số 05-CTr/ĐU"), with plain spaces and hyphens, so that it is
 * found by searching; "" for a material, which has none.
 */
export function printedNumber(details: ProgrammeDetails, unit: Unit, ruleSet: RuleSet): string {
  const { number = "" } = wordingOf({ details, unit, ruleSet, today: "", subject: "" });
  return plainLine(number);
}

/** True when the type of a document is addressed to someone ("Kính gửi") and so must name whom. */
export function isAddressed(details: ProgrammeDetails, rule: RuleSet): boolean {
  return typeIn(rule, details).addressLabel !== "";
}

/** True for minutes, which two sign: who wrote them, and who chaired. */
export function areMinutes(details: ProgrammeDetails, rule: RuleSet): boolean {
  return typeIn(rule, details).form === "minutes";
}

/** True when the head of the paper names place and date; minutes of the state's form do not. */
export function printsPlace(details: ProgrammeDetails, rule: RuleSet): boolean {
  return !omittedInHeader(details, rule).includes("placeAndDate");
}

/** A plain table to be printed as a paper of its own: title, a line under it, columns in millimetres, rows of cells. */
export interface PrintedTable {
  readonly title: string;
  readonly subtitle: string;
  readonly columns: readonly {
    readonly title: string;
    readonly widthMm: number;
    readonly isCentred: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** A table laid out on landscape pages in the look of a rule set's annexes, headed by the unit's name. */
export function layoutTable(table: PrintedTable, unit: Unit, ruleSet: RuleSet): OfficialDocument {
  const make = paragraphMaker(ruleSet.components);
  const styleOf = (at: number) => (table.columns[at]?.isCentred ? "tableCentred" : "tableCell");
  const blocks: OfficialDocument["sections"][number]["blocks"] = [
    make("issuer", unit.name),
    make("annexTitle", table.title),
    make("annexReference", table.subtitle),
    ...(ruleSet.annex.separator === "" ? [] : [make("separator", ruleSet.annex.separator)]),
    {
      kind: "table",
      widthsMm: table.columns.map(({ widthMm }) => widthMm),
      head: table.columns.map(({ title }) => make("tableHead", title)),
      rows: table.rows.map((cells) => ({
        isGroup: false,
        cells: cells.map((cell, at) => make(styleOf(at), cell)),
      })),
    },
  ];
  return {
    title: table.title,
    author: unit.name,
    language: ruleSet.language,
    font: ruleSet.font,
    styles: ruleSet.components,
    headings: headingLevels(ruleSet),
    letterMark: ruleSet.marks.letter,
    isTwoSided: false,
    sections: [{ page: ruleSet.annex.page, blocks }],
  };
}
