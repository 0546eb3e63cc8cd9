import { type Syllables, syllablesOf } from "../folding";
import { GramTable } from "./grams";
import { type MaskedUnits, maskNames } from "./names";
import { marksOf, syllablesIn } from "./ranges";
import type { BlockRange } from "./report";
import { verbatimRuns } from "./verbatim";

/** Fewest syllables of allowed wording that are allowed where they stand again. */
const leastRepeated = 8;
/** Stands for no syllable. */
const betweenRanges = 0;

/** A source text made ready once for any number of checks. Read it only through this module's functions. */
export interface SourceIndex {
  readonly id: string;
  readonly syllables: Syllables;
  /** The folded title, for finding where a draft cites it; empty when none was given. */
  readonly title: Uint32Array;
  readonly allowed: readonly BlockRange[];
  readonly made: Prepared;
}

/** What is made from the syllables on first use and kept. */
interface Prepared {
  units: MaskedUnits | null;
  allowed: Uint8Array | null;
  readonly grams: Map<number, GramTable>;
  readonly unitGrams: Map<number, GramTable>;
}

/**
 * A text to check drafts against. `title` is what documents that cite it call it; `allowed` are the UTF-16 ranges that
 * the upper office lets units repeat.
 */
export interface Source {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly allowed?: readonly BlockRange[];
}

/** Folds a source text and makes it ready for checks; the index keeps no reference to the text itself. */
export function buildIndex(source: Source): SourceIndex {
  const title = syllablesOf(source.title ?? "").ids;
  return { ...indexOf(source.id, syllablesOf(source.text)), title, allowed: source.allowed ?? [] };
}

/**
 * The index of syllables that were folded before, without title or allowed ranges: as a library keeps its documents. Who
 * must honour those builds the index from the text.
 */
export function indexOf(id: string, syllables: Syllables): SourceIndex {
  const made = { units: null, allowed: null, grams: new Map(), unitGrams: new Map() };
  return { id, syllables, title: new Uint32Array(0), allowed: [], made };
}

/** The source's units with names masked, made on first use. */
export function unitsOf(index: SourceIndex): MaskedUnits {
  index.made.units ??= maskNames(index.syllables);
  return index.made.units;
}

/** Marks the source's syllables that units may repeat, wherever the same wording stands; made on first use. */
export function allowedMarks(index: SourceIndex): Uint8Array {
  index.made.allowed ??= markedWording(index);
  return index.made.allowed;
}

function markedWording({ allowed, syllables }: SourceIndex): Uint8Array {
  const { ids, count } = syllables;
  const ranges = allowed.map((range) => syllablesIn(syllables, range));
  const marks = marksOf(ranges, count);
  const wording = Uint32Array.from(
    ranges.flatMap(({ from, to }) => [...ids.subarray(from, to), betweenRanges]),
  );
  const runs = verbatimRuns(ids, wording, new GramTable(wording, leastRepeated));
  for (const { at, length } of runs) marks.fill(1, at, at + length);
  return marks;
}

/** The source's table of grams of this many syllables, made on first use. */
export function gramsOf(index: SourceIndex, size: number): GramTable {
  return kept(index.made.grams, size, () => index.syllables.ids);
}

/** The source's table of grams of this many units, names masked, made on first use. */
export function unitGramsOf(index: SourceIndex, size: number): GramTable {
  return kept(index.made.unitGrams, size, () => unitsOf(index).ids);
}

function kept(tables: Map<number, GramTable>, size: number, ids: () => Uint32Array): GramTable {
  const known = tables.get(size);
  if (known) return known;
  const table = new GramTable(ids(), size);
  tables.set(size, table);
  return table;
}
