import { z } from "zod";
import { type RuleSet, typeIn } from "../../form-rules";
import type { ProgrammeDetails } from "../../programme/details";

/**
 * A term of the committee (nhiệm kỳ cấp uỷ): from the day a congress closed to the day the next one closed, null while
 * that is to come. Both are ISO dates.
 */
export const CommitteeTerm = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(60),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
});
export type CommitteeTerm = z.infer<typeof CommitteeTerm>;

/**
 * A series of numbers: of one type, under one body's symbol, through one term (its id) or year. `typeName` is "" where
 * the body numbers all its papers in one series, as a congress does.
 */
export const NumberSeries = z.strictObject({
  typeName: z.string().max(400),
  symbol: z.string().max(40),
  periodKind: z.enum(["term", "year"]),
  period: z.string().min(1).max(64),
});
export type NumberSeries = z.infer<typeof NumberSeries>;

/** Why a paper has no series: its type bears no number, or no term of the committee is known for its day. */
export type SeriesFault = "type-without-number" | "term-missing";

/** What a series is chosen by beside its type; `on` is the day of the paper, ISO. */
interface Counted {
  readonly symbol: string;
  readonly ruleSet: RuleSet;
  readonly on: string;
  readonly terms: readonly CommitteeTerm[];
}

interface Numbered extends Counted {
  readonly details: Pick<ProgrammeDetails, "typeCode" | "typeName">;
}

/**
 * The series a paper is numbered in (official-documents.md 1.4): by type and, as the rule set says, term or year; a
 * joint paper counts in the series of its first body. Secret papers share the series of their type.
 */
export function seriesOf(paper: Numbered): NumberSeries | { readonly fault: SeriesFault } {
  const type = typeIn(paper.ruleSet, paper.details);
  return type.form === "material"
    ? { fault: "type-without-number" }
    : seriesNamed(inSentence(type.name), paper);
}

/** The series of all copies a body makes, of whatever kind (official-documents.md 1.4). */
export function copySeriesOf(copy: Counted): NumberSeries | { readonly fault: SeriesFault } {
  return seriesNamed(copy.ruleSet.copies.seriesName, copy);
}

function seriesNamed(name: string, paper: Counted): NumberSeries | { readonly fault: SeriesFault } {
  const period = periodOf(paper);
  if (period === null) return { fault: "term-missing" };
  const { number } = paper.ruleSet;
  const [symbol = ""] = paper.symbol.trim().split("-");
  const typeName = number.oneSeriesSymbols.includes(symbol) ? "" : name;
  return { typeName, symbol, periodKind: number.series, period };
}

function periodOf({ ruleSet, on, terms }: Counted): string | null {
  return ruleSet.number.series === "year" ? on.slice(0, 4) : (termOn(terms, on)?.id ?? null);
}

/** One spelling of a type, whatever capitals a form or an office writes it in: "Chương trình". */
function inSentence(typeName: string): string {
  const name = typeName.trim().normalize("NFC");
  return name.slice(0, 1).toLocaleUpperCase("vi") + name.slice(1).toLocaleLowerCase("vi");
}

/** The term that runs on a day; on the day one ends and the next begins, the later. */
function termOn(terms: readonly CommitteeTerm[], on: string): CommitteeTerm | null {
  const running = terms.filter(({ from, to }) => from <= on && on <= (to ?? on));
  return running.reduce<CommitteeTerm | null>(
    (latest, term) => (latest && latest.from >= term.from ? latest : term),
    null,
  );
}

/** What is wrong with a term, or null: it ends before it begins, or shares more than a border day with another (named). */
export function termFault(
  term: CommitteeTerm,
  others: readonly CommitteeTerm[],
): { readonly code: "term-order" | "term-overlap"; readonly name: string } | null {
  if (term.to !== null && term.to <= term.from) return { code: "term-order", name: term.name };
  const endless = "9999-12-31";
  const clash = others.find(
    ({ id, from, to }) => id !== term.id && term.from < (to ?? endless) && from < (term.to ?? endless),
  );
  return clash ? { code: "term-overlap", name: clash.name } : null;
}

/** What a series is known by in the store. */
export function seriesKey({ typeName, symbol, periodKind, period }: NumberSeries): string {
  return [periodKind, period, symbol, typeName].join("/");
}
