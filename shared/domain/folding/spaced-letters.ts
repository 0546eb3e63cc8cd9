import { plainWord } from "./characters";
import { spelledSyllables } from "./inventory";
import { flag, SyllableScanner, type Syllables } from "./syllables";

const fewestLetters = 3;
/** Letters looked at together; a longer row is cut. */
const mostLetters = 400;
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

function rowEnd(text: string, { count, starts, ends, flags }: Syllables, from: number): number {
  const isLetter = (at: number) => at < count && ((flags[at] ?? 0) & flag.letter) !== 0;
  if (!isLetter(from)) return from;
  let end = from + 1;
  while (end - from < mostLetters && isLetter(end) && between.test(text.slice(ends[end - 1], starts[end])))
    end++;
  return end;
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

/** The syllables where wider or other gaps than most tell them apart; null when gaps do not, or not into syllables. */
function syllablesByGaps(
  text: string,
  { starts, ends }: Syllables,
  { from, to }: Row,
  letters: readonly string[],
): readonly number[] | null {
  const gaps = letters.slice(1).map((_, i) => text.slice(ends[from + i], starts[from + i + 1]));
  const counts = new Map<string, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0])[0];
  if (counts.size < 2) return null;
  const found = [...gaps.flatMap((gap, i) => (gap === most ? [] : [i + 1])), to - from];
  const areSyllables = found.every((end, i) => {
    const word = letters.slice(found[i - 1] ?? 0, end);
    return spelledSyllables(word).length === 1;
  });
  return areSyllables ? found : null;
}

function join(syllables: Syllables, { from, to }: Row, word: string): void {
  if (to - from < 2) return;
  syllables.ids[from] = new SyllableScanner(word).scan().ids[0] ?? 0;
  syllables.ends[from] = syllables.ends[to - 1] ?? 0;
}

function letterAt(text: string, { starts, ends }: Syllables, at: number): string {
  return text.slice(starts[at], ends[at]);
}
