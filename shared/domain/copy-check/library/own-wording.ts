import { type Syllables, syllableFlag, syllablesOf } from "../../folding";
import { formulaLevels, shippedFormula } from "../formula";
import { maskNames } from "../names";
import { freeRanges, marksOf, syllablesIn } from "../ranges";
import type { BlockRange } from "../report";
import { indexOf, type SourceIndex } from "../source-index";

/** The letterhead ends with one of these among a document's first syllables; "*" stands for any one syllable. */
const headEnds = ["đảng cộng sản việt nam", "độc lập tự do hạnh phúc", "ngày * tháng * năm *"].map(patternOf);
const longestHead = 90;
/** A line among a document's last syllables that opens so begins its closing: recipients and signature. */
const closings = ["nơi nhận", "t m", "tm", "k t", "kt", "t u q", "tuq"].map(patternOf);
const longestClosing = 150;
/** What is left between what is left out is no wording of its own below so many syllables. */
const shortestOwn = 4;
/** From this level on very many official documents share a wording. */
const widespread = 2;

/**
 * The wording of a document that is its own: without the UTF-16 ranges `leftOut`, its letterhead and closing, and what
 * very many official documents share.
 */
export function ownWording({ id, syllables }: SourceIndex, leftOut: readonly BlockRange[]): SourceIndex {
  const { count } = syllables;
  const frame = frameOf(syllables);
  const isLeftOut = marksOf([...leftOut.map((range) => syllablesIn(syllables, range)), ...frame], count);
  markFormulas(syllables, isLeftOut);
  const own = freeRanges({ from: 0, to: count }, isLeftOut).filter(
    ({ from, to }) => to - from >= shortestOwn,
  );
  return indexOf(id, partsOf(syllables, own));
}

/** The letterhead and the closing. */
function frameOf(syllables: Syllables): readonly BlockRange[] {
  const { count, ids, flags } = syllables;
  const endsAt = (at: number) => headEnds.find((pattern) => stands(ids, at, pattern))?.length ?? 0;
  const opensClosing = (at: number) =>
    ((flags[at] ?? 0) & syllableFlag.lineStart) !== 0 && closings.some((one) => stands(ids, at, one));
  let head = 0;
  for (let at = 0; at < Math.min(longestHead, count); at++) {
    const length = endsAt(at);
    if (length > 0) head = at + length;
  }
  let closing = Math.max(head, count - longestClosing);
  while (closing < count && !opensClosing(closing)) closing++;
  return [
    { from: 0, to: head },
    { from: closing, to: count },
  ];
}

function markFormulas(syllables: Syllables, marks: Uint8Array): void {
  const units = maskNames(syllables);
  formulaLevels(units, shippedFormula()).forEach((level, unit) => {
    if (level >= widespread) marks.fill(1, units.starts[unit], units.starts[unit + 1]);
  });
}

function partsOf({ ids, starts, ends, flags }: Syllables, ranges: readonly BlockRange[]): Syllables {
  const places = ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  const taken = (values: Uint32Array) => Uint32Array.from(places, (place) => values[place] ?? 0);
  const kept = Uint8Array.from(places, (place) => flags[place] ?? 0);
  return { count: places.length, ids: taken(ids), starts: taken(starts), ends: taken(ends), flags: kept };
}

type Pattern = readonly (number | null)[];

function patternOf(words: string): Pattern {
  return words.split(" ").map((word) => syllablesOf(word).ids[0] ?? null);
}

function stands(ids: Uint32Array, at: number, pattern: Pattern): boolean {
  return pattern.every((id, i) => at + i < ids.length && (id === null || ids[at + i] === id));
}
