import { formatOfficialDate } from "../dates";
import { type RuleSet, typeIn } from "../form-rules";
import { type ProgrammeDetails, typeInSentence } from "../programme/details";
import { issuingBody, type Unit } from "../unit";

/** The words a form's `{placeholders}` stand for. */
export type Wording = Readonly<Record<string, string>>;

/** What a form's words are made of; `subject` is the trích yếu, `today` (ISO) gives the year of a date still blank. */
interface WordingInput {
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly today: string;
  readonly subject: string;
}

/**
 * The words of one programme's form: number and date with the blanks offices leave when they are not known, the issuer
 * as it is named in a sentence. What a type does not print is empty.
 */
export function wordingOf({ details, unit, ruleSet: rule, today, subject }: WordingInput): Wording {
  const year = today.slice(0, 4);
  const blank = { words: rule.date.blankInWords, figures: rule.date.blankInFigures };
  const dateIn = (form: "words" | "figures") =>
    details.date ? formatOfficialDate(details.date, form) : blank[form].replace("{year}", year);
  const number = numberLine(details, unit, rule);
  return {
    superior: unit.superior,
    unit: unit.name,
    issuer: issuingBody({ ...unit, authority: signatureOf(details, unit).authority }),
    typeName: details.typeName,
    typeInText: typeInSentence(details.typeName),
    subject,
    letterSubject: letterSubject(details, rule, subject),
    number,
    numberInText: number.slice(0, 1).toLocaleLowerCase("vi") + number.slice(1),
    place: details.place || unit.place,
    date: dateIn("words"),
    dateInFigures: dateIn("figures"),
    draft: details.isFinal ? "" : rule.draftForm.replace("{draftNumber}", String(details.draftNumber)),
  };
}

/** The line with number and symbol; a material has none. */
function numberLine(details: ProgrammeDetails, unit: Unit, rule: RuleSet): string {
  const { form, code } = typeIn(rule, details);
  if (form === "material") return "";
  const line = code === "" ? rule.number.formWithoutType : rule.number.form;
  const symbol = details.symbol || unit.symbol;
  return fillForm(line, { number: numberText(details.number, rule), type: code, symbol });
}

function letterSubject(details: ProgrammeDetails, rule: RuleSet, subject: string): string {
  if (typeIn(rule, details).form !== "letter" || subject === "") return "";
  return fillForm(rule.letterSubjectForm, { subject: subject.replace(/^(?:v\/v|về việc)\s*:?\s*/iu, "") });
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

/** A line as it is searched for and told: with plain spaces and hyphens. */
export function plainLine(line: string): string {
  return line.replaceAll("\u00A0", " ").replaceAll("\u2011", "-");
}

/** A number with the digits its rule wants, or the blank left for it. */
export function numberText(number: string, rule: RuleSet): string {
  const digits = number.trim();
  return digits === "" ? rule.number.blank : digits.padStart(rule.number.minimumDigits, "0");
}
