import { plainWord, withoutIgnored } from "./characters";
import { spelledSyllables } from "./inventory";
import { flag, SyllableScanner, type Syllables } from "./syllables";

const fewestLetters = 3;
/** Letters looked at together; a longer row is cut. */
const mostLetters = 400;
/** Kinds of gap that are tried as borders; a row with more is nobody's way of writing. */
const mostKinds = 6;
/** What may stand between the letters of a syllable drawn apart; a comma before a space enumerates, a bracket marks a list. */
const between = /^(?:[^\S\n\r]{1,3}|[^\S\n\r]?[.·•*_~|/+=-][^\S\n\r]?|,)$/u;

/**
 * Joins, in place, syllables drawn apart into single letters ("n g h ị  q u y ế t", "n.g.h.ị"); the letters but the first are
 * marked in `drop`. A row of letters is joined when all of it spells Vietnamese syllables of two letters on average:
 * "A B C", "U.B.N.D", "T.Ư" and "các điểm g, h, i" stay as they are.
 */
export function joinSpacedLetters(text: string, syllables: Syllables, drop: Uint8Array): void {
  for (let at = 0; at < syllables.count; ) {
    const end = rowEnd(text, syllables, at);
    if (end - at >= fewestLetters) joinRow(text, syllables, { from: at, to: end }, drop);
    at = Math.max(end, at + 1);
  }
}

interface Row {
  readonly from: number;
  readonly to: number;
}

function rowEnd(text: string, syllables: Syllables, from: number): number {
  const { count, flags } = syllables;
  const isLetter = (at: number) => at < count && ((flags[at] ?? 0) & flag.letter) !== 0;
  if (!isLetter(from)) return from;
  let end = from + 1;
  while (end - from < mostLetters && isLetter(end) && between.test(gapBefore(text, syllables, end))) end++;
  return end;
}

/** What is seen between a syllable and the one before it. */
function gapBefore(text: string, { starts, ends }: Syllables, at: number): string {
  return withoutIgnored(text.slice(ends[at - 1], starts[at]));
}

function joinRow(text: string, syllables: Syllables, row: Row, drop: Uint8Array): void {
  const letters = Array.from({ length: row.to - row.from }, (_, i) =>
    plainWord(letterAt(text, syllables, row.from + i)),
  );
  const ends = syllablesByGaps(text, syllables, row, letters) ?? spelledSyllables(letters);
  if (ends.length === 0 || ends.length * 2 > letters.length) return;
  let first = 0;
  for (const end of ends) {
    join(syllables, { from: row.from + first, to: row.from + end }, letters.slice(first, end).join(""));
    drop.fill(1, row.from + first + 1, row.from + end);
    first = end;
  }
}

/**
 * The syllables where gaps tell them apart: those unlike most of the row, those unlike both their neighbours, or those of
 * one kind, as words of one row may be drawn apart in several ways. Null when no gaps part it into syllables.
 */
function syllablesByGaps(
  text: string,
  syllables: Syllables,
  { from }: Row,
  letters: readonly string[],
): readonly number[] | null {
  const gaps = letters.slice(1).map((_, i) => gapBefore(text, syllables, from + i + 1));
  const kinds = kindsOf(gaps);
  if (kinds.length < 2) return null;
  const readings: readonly ((gap: string, at: number) => boolean)[] = [
    (gap) => gap !== kinds[0],
    (gap, at) => gap !== gaps[at - 1] && gap !== gaps[at + 1],
    ...kinds.slice(1, mostKinds).map((kind) => (gap: string) => gap === kind),
  ];
  for (const isBorder of readings) {
    const found = [...gaps.flatMap((gap, at) => (isBorder(gap, at) ? [at + 1] : [])), letters.length];
    if (areSyllables(letters, found)) return found;
  }
  return null;
}

/** The kinds of gap in a row, the most frequent first. */
function kindsOf(gaps: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
}

function areSyllables(letters: readonly string[], ends: readonly number[]): boolean {
  return ends.every((end, i) => spelledSyllables(letters.slice(ends[i - 1] ?? 0, end)).length === 1);
}

function join(syllables: Syllables, { from, to }: Row, word: string): void {
  if (to - from < 2) return;
  syllables.ids[from] = new SyllableScanner(word).scan().ids[0] ?? 0;
  syllables.ends[from] = syllables.ends[to - 1] ?? 0;
}

function letterAt(text: string, { starts, ends }: Syllables, at: number): string {
  return text.slice(starts[at], ends[at]);
}
