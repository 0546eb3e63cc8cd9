import { formatDate, parsePlanDate } from "../../../../../shared/domain/dates";
import { type RuleSet, ruleSetOn } from "../../../../../shared/domain/form-rules";
import type { ProgrammeView } from "../../state";

type Details = ProgrammeView["details"];
type Form = Details["form"];

/** The dates of a programme's details. */
export const dateFields = ["date", "periodFrom", "periodTo"] as const;
export type DateField = (typeof dateFields)[number];

/** The details as they stand in the form: dates, recipients and addressees as typed, what is marked beside the rest. */
export interface DetailsDraft
  extends Omit<Details, DateField | "recipients" | "draftNumber" | "form">,
    Omit<Form, "addressees" | "recorder"> {
  readonly date: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly recipients: string;
  readonly addressees: string;
  readonly recorder: string;
  readonly draftNumber: string;
}

/** A field that cannot be kept as typed. */
export type DetailsFault = DateField | "draftNumber" | "periodOrder";

/** The form for a programme's details. */
export function draftOf({ form, ...details }: Details): DetailsDraft {
  return {
    ...details,
    ...form,
    date: shownDate(details.date),
    periodFrom: shownDate(details.periodFrom),
    periodTo: shownDate(details.periodTo),
    recipients: details.recipients.join("\n"),
    addressees: form.addressees.join("\n"),
    recorder: form.recorder ?? "",
    draftNumber: String(details.draftNumber),
  };
}

/** Reads the form back; `today` (ISO) completes a date typed without its year. */
export function readDraft(
  draft: DetailsDraft,
  today: string,
): { readonly details: Details | null; readonly faults: readonly DetailsFault[] } {
  const dates = dateFields.map((field) => readDay(draft[field], today));
  const [date = null, periodFrom = null, periodTo = null] = dates.map((day) => day ?? null);
  const draftNumber = Number(draft.draftNumber);
  const faults: DetailsFault[] = dateFields.filter((_, at) => dates[at] === undefined);
  if (!Number.isInteger(draftNumber) || draftNumber < 1 || draftNumber > 99) faults.push("draftNumber");
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) faults.push("periodOrder");
  if (faults.length > 0) return { details: null, faults };
  const { secrecy, urgency, circulation, addressees, drafter, contact, isTwoSided, ...others } = draft;
  const { recorder: typedRecorder, ...plain } = others;
  const recorder = typedRecorder.trim();
  const form = {
    ...{ secrecy, urgency, circulation, drafter, contact, isTwoSided, addressees: names(addressees) },
    ...(recorder === "" ? {} : { recorder }),
  };
  const recipients = names(draft.recipients);
  const number = draft.number.trim();
  return { details: { ...plain, date, periodFrom, periodTo, draftNumber, recipients, number, form }, faults };
}

/**
 * The rule set a document goes by once its date is typed: that in force on the day, as long as it went by the one in
 * force on the day before; one chosen against the date stays.
 */
export function ruleSetAfter(
  ruleSets: readonly RuleSet[],
  { ruleSet, date }: DetailsDraft,
  typed: string,
  today: string,
): string {
  const system = ruleSets.find(({ id }) => id === ruleSet)?.system;
  if (!system) return ruleSet;
  const inForce = (day: string) => ruleSetOn(ruleSets, { on: readDay(day, today) ?? today, system })?.id;
  return inForce(date) === ruleSet ? (inForce(typed) ?? ruleSet) : ruleSet;
}

function shownDate(date: string | null): string {
  return date === null ? "" : formatDate(date);
}

/** One day as typed ("5/3/2026", "5.3"); null when nothing is typed, undefined when it is no single day. */
function readDay(typed: string, today: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const read = parsePlanDate(typed, { today });
  return read.ok && /^\d{1,2}\/\d{1,2}\/\d{4}$/u.test(read.value.shown) ? read.value.date : undefined;
}

function names(typed: string): string[] {
  return typed.split("\n").map(withoutMark).filter(Boolean);
}

/** Recipients are listed with a dash and a stop on paper; typed or pasted ones lose theirs. */
function withoutMark(line: string): string {
  return line.replace(/^[\s\-–•]+/u, "").replace(/[\s;,.]+$/u, "");
}
