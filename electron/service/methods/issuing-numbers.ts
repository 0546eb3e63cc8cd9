import { OfficeError } from "../../../shared/contract/errors";
import type { SeriesView } from "../../../shared/contract/issuing";
import { formatDate } from "../../../shared/domain/dates";
import {
  type CommitteeTerm,
  type NumberSeries,
  nextNumber,
  numberFault,
  type RegisterEntry,
  seriesKey,
  termFault,
} from "../../../shared/domain/issuing/numbers";
import { printedNumber, signatureOf } from "../../../shared/domain/official-document/issuing";
import type { ProgrammeDetails } from "../../../shared/domain/programme/details";
import type { WriteContext } from "../dispatch";
import type { ReadHandle } from "../store/database";
import {
  countNumbersOfTerm,
  deleteTerm,
  insertNumber,
  listTerms,
  readEntry,
  readSeries,
  type StoredSeries,
  settleNumber,
  writeSeries,
  writeTerm,
} from "../store/number-store";
import { readHead, writeDetails } from "../store/programme-store";
import type { IssuingState } from "./issuing-state";

/** Stores a term. Refuses with `term-order` or `term-overlap`. */
export function saveTerm(term: CommitteeTerm, { db, emit }: WriteContext): CommitteeTerm[] {
  const fault = termFault(term, listTerms(db));
  if (fault) throw new OfficeError(fault.code, { name: fault.name });
  writeTerm(db, term);
  emit("number-register.changed", { seriesKey: null });
  return listTerms(db);
}

/** Removes a term. Refuses with `term-in-use` once a number was taken in it. */
export function removeTerm(id: string, { db, emit }: WriteContext): CommitteeTerm[] {
  const count = countNumbersOfTerm(db, id);
  if (count > 0) throw new OfficeError("term-in-use", { count });
  if (!deleteTerm(db, id)) throw new OfficeError("not-found");
  emit("number-register.changed", { seriesKey: null });
  return listTerms(db);
}

/** A series as the screens get it. */
export function seriesView(db: ReadHandle, stored: StoredSeries): SeriesView {
  const { series } = stored;
  const term = listTerms(db).find(({ id }) => id === series.period);
  return { ...stored, periodName: term?.name ?? series.period, next: nextNumber(stored) };
}

/** Sets the number a series begins with, for an office that comes with papers issued before. Refuses with `series-begun`. */
export function beginSeries(series: NumberSeries, first: number, { db, emit }: WriteContext): SeriesView {
  const isUnknown = series.periodKind === "term" && !listTerms(db).some(({ id }) => id === series.period);
  if (isUnknown) throw new OfficeError("not-found");
  const key = seriesKey(series);
  const last = readSeries(db, key)?.entries.at(-1);
  if (last) throw new OfficeError("series-begun", { shown: last.shown });
  writeSeries(db, series, first);
  emit("number-register.changed", { seriesKey: key });
  return seriesView(db, { key, series, first, entries: [] });
}

/**
 * Reserves a number for a programme and writes it into its details. Refuses with `type-without-number`, `term-missing`,
 * `already-issued`, `number-held`, `number-taken`, `number-gap` or `number-before-series`.
 */
export function reserveNumber(
  state: IssuingState,
  { number, by }: { number: number; by: string },
  context: WriteContext,
): void {
  const { head, series, unit, ruleSet, held, stage } = state;
  if (stage === "issued") throw new OfficeError("already-issued");
  if (held) throw new OfficeError("number-held", { shown: held.shown });
  if ("fault" in series)
    throw new OfficeError(series.fault, {
      type: head.details.typeName,
      date: formatDate(head.details.date ?? state.today),
    });
  const details = { ...head.details, number: String(number).padStart(ruleSet.number.minimumDigits, "0") };
  const shown = printedNumber(details, unit, ruleSet);
  const { signer } = signatureOf(details, unit);
  const about = { programmeId: head.id, copyId: null, shown, title: head.title, date: details.date, signer };
  takeNumber(series, { ...about, number, takenBy: by }, context);
  changeDetails(head.id, details, context);
}

type Taken = Omit<RegisterEntry, "seriesKey" | "state" | "reason" | "takenAt">;

/** Takes the next number of a series. Refuses with `number-taken`, `number-gap` or `number-before-series`. */
export function takeNumber(series: NumberSeries, taken: Taken, { db, now, emit }: WriteContext): void {
  const key = seriesKey(series);
  const stored = readSeries(db, key);
  refuseNumber(stored ?? { first: 1, entries: [] }, taken.number);
  if (!stored) writeSeries(db, series, 1);
  insertNumber(db, { ...taken, seriesKey: key, state: "reserved", reason: "", takenAt: now });
  emit("number-register.changed", { seriesKey: key });
}

function refuseNumber(register: Pick<StoredSeries, "first" | "entries">, asked: number): void {
  const fault = numberFault(register, asked);
  if (fault?.code === "number-taken") {
    const { shown, title, takenBy, state } = fault.entry;
    throw new OfficeError("number-taken", { shown, title, by: takenBy, state });
  }
  if (fault?.code === "number-gap") throw new OfficeError("number-gap", { asked, next: fault.next });
  if (fault) throw new OfficeError("number-before-series", { asked, first: fault.first });
}

/** Gives a reserved number up with a reason; it stays in the register. Refuses with `number-settled` when it is past that. */
export function voidNumber(
  { seriesKey: key, number, reason }: { seriesKey: string; number: number; reason: string },
  context: WriteContext,
): RegisterEntry {
  const entry = readEntry(context.db, key, number);
  if (!entry) throw new OfficeError("not-found");
  if (entry.state !== "reserved")
    throw new OfficeError("number-settled", { shown: entry.shown, state: entry.state });
  const voided = { ...entry, state: "voided", reason } as const;
  settleNumber(context.db, voided);
  const details = readHead(context.db, entry.programmeId)?.details;
  if (details && entry.copyId === null && Number(details.number) === number)
    changeDetails(entry.programmeId, { ...details, number: "" }, context);
  context.emit("number-register.changed", { seriesKey: key });
  context.emit("issuing.changed", { programmeId: entry.programmeId });
  return voided;
}

/** Marks the number of a programme as issued, with what the paper says; null for a type without number. */
export function issueNumber(state: IssuingState, { db, emit }: WriteContext): RegisterEntry | null {
  const { held, head, unit, ruleSet } = state;
  if (!held) return null;
  const issued: RegisterEntry = {
    ...held,
    state: "issued",
    shown: printedNumber(head.details, unit, ruleSet),
    title: head.title,
    date: head.details.date,
    signer: signatureOf(head.details, unit).signer,
  };
  settleNumber(db, issued);
  emit("number-register.changed", { seriesKey: held.seriesKey });
  return issued;
}

/** Writes details the issuing changes itself, and tells everyone who shows them. */
export function changeDetails(id: string, details: ProgrammeDetails, { db, now, emit }: WriteContext): void {
  const head = readHead(db, id);
  if (!head) throw new OfficeError("not-found");
  writeDetails(db, id, { details, title: head.title, now });
  emit("programme.changed", { id, revision: head.revision });
}
