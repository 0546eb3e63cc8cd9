import { formatOfficialDate } from "../dates";
import { type ProgrammeDetails, typeInSentence } from "../programme/details";
import { issuingBody, type Unit } from "../unit";
import type { RuleSet } from "./rule-set";

/** The words a form's `{placeholders}` stand for. */
export type Wording = Readonly<Record<string, string>>;

/**
 * The words of one programme's form: number and date with the blanks offices leave when they are not known, the issuer
 * as it is named in a sentence. `today` (ISO) gives the year of a date still blank.
 */
export function wordingOf(details: ProgrammeDetails, unit: Unit, rule: RuleSet, today: string): Wording {
  const year = today.slice(0, 4);
  const blank = { words: rule.date.blankInWords, figures: rule.date.blankInFigures };
  const dateIn = (form: "words" | "figures") =>
    details.date ? formatOfficialDate(details.date, form) : blank[form].replace("{year}", year);
  const symbols = {
    number: numberText(details.number, rule),
    type: details.typeCode,
    symbol: details.symbol || unit.symbol,
  };
  const number = fillForm(rule.number.form, symbols);
  return {
    superior: unit.superior,
    unit: unit.name,
    issuer: issuingBody({ ...unit, authority: signatureOf(details, unit).authority }),
    typeName: details.typeName,
    typeInText: typeInSentence(details.typeName),
    number,
    numberInText: number.slice(0, 1).toLocaleLowerCase("vi") + number.slice(1),
    place: details.place || unit.place,
    date: dateIn("words"),
    dateInFigures: dateIn("figures"),
    draft: details.isFinal ? "" : rule.draftForm.replace("{draftNumber}", String(details.draftNumber)),
  };
}

/** A form with its placeholders filled; words without braces stay. */
export function fillForm(form: string, words: Wording): string {
  return form.replace(/\{(\w+)\}/gu, (whole, name: string) => words[name] ?? whole);
}

/** Who signs: as the programme says, or as the unit always does when it says nothing. */
export function signatureOf(
  details: ProgrammeDetails,
  unit: Unit,
): Pick<Unit, "authority" | "post" | "signer"> {
  const says = details.authority + details.post + details.signer;
  return says.trim() === "" ? unit : details;
}

function numberText(number: string, rule: RuleSet): string {
  const digits = number.trim();
  return digits === "" ? rule.number.blank : digits.padStart(rule.number.minimumDigits, "0");
}
