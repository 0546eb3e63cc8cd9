import { type Syllables, syllablesOf } from "../folding";
import { GramTable } from "./grams";

/** A source text made ready once for any number of checks. Read it only through this module's functions. */
export interface SourceIndex {
  readonly id: string;
  readonly syllables: Syllables;
  readonly grams: Map<number, GramTable>;
}

/** A text to check drafts against. */
export interface Source {
  readonly id: string;
  readonly text: string;
}

/** Folds and indexes a source text; the index keeps no reference to the text itself. */
export function buildIndex(source: Source): SourceIndex {
  return { id: source.id, syllables: syllablesOf(source.text), grams: new Map() };
}

/** The source's table of grams of this size, made on first use. */
export function gramsOf(index: SourceIndex, size: number): GramTable {
  const known = index.grams.get(size);
  if (known) return known;
  const table = new GramTable(index.syllables.ids, size);
  index.grams.set(size, table);
  return table;
}
