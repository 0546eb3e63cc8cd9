import type { ProgrammeDetails } from "../programme/details";
import { type IssueFinding, inDetails, type MendingPlace, stop, warning } from "./finding";
import type { RegisterEntry } from "./numbers";

/**
 * How a programme stands in the number register: `neededKey` is the series its type, symbol and date ask for, null for
 * a type without number; `held` the number reserved for it; `dateBefore` the date of the last paper issued before that.
 */
export interface Numbering {
  readonly neededKey: string | null;
  readonly hasTerm: boolean;
  readonly held: RegisterEntry | null;
  readonly dateBefore: string | null;
}

const register: MendingPlace = { kind: "number-register" };

/** What is wrong with the number of a paper that is to be issued. */
export function numberFindings(
  { neededKey, hasTerm, held, dateBefore }: Numbering,
  details: ProgrammeDetails,
): readonly IssueFinding[] {
  if (!hasTerm) return [stop("issue-finding.term-missing", register)];
  if (held === null) return neededKey === null ? [] : [stop("issue-finding.number-missing", register)];
  const isElsewhere = held.seriesKey !== neededKey;
  const isPrinted = Number(details.number) === held.number;
  return [
    ...(isElsewhere ? [ofOtherSeries(held)] : []),
    ...(isPrinted ? [] : [differs(details.number, held)]),
    ...earlierDate(details.date, dateBefore),
  ];
}

function ofOtherSeries({ shown }: RegisterEntry): IssueFinding {
  return stop("issue-finding.number-of-other-series", register, { params: { shown } });
}

function differs(printed: string, held: RegisterEntry): IssueFinding {
  const params = { printed, held: held.number };
  return stop("issue-finding.number-differs", inDetails("number"), { params });
}

function earlierDate(date: string | null, last: string | null): readonly IssueFinding[] {
  if (date === null || last === null || date >= last) return [];
  return [warning("issue-finding.date-before-last", inDetails("date"), { params: { last } })];
}
