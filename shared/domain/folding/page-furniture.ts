import { continuesCitation } from "./line-marks";
import { flag, SyllableScanner, type Syllables } from "./syllables";

const fewestLines = 2;
const longestHeader = 24;
const longestNumber = 4;
const wordPage = idsOf("trang")[0];
/** How the page headers and signature stamps of Công báo files begin; the last one only counts below another. */
const gazetteNumber = idsOf("công báo số");
const stampBeginnings = ["ký bởi công báo", "cơ quan văn phòng chính phủ"].map(idsOf);
const wordDay = idsOf("ngày")[0];
const stampDate = idsOf("ngày ký");

/**
 * Marks, in `drop`, what a PDF's text carries in the middle of sentences: the page headers and stamps of Công báo files,
 * and lines of nothing but a number. Each line is judged by itself and its neighbour above, so that a passage folds the
 * same wherever it stands.
 */
export function dropPageFurniture(syllables: Syllables, drop: Uint8Array): void {
  const starts = lineStarts(syllables);
  if (starts.length < fewestLines) return;
  let isBelowHeader = false;
  starts.forEach((from, line) => {
    const to = starts[line + 1] ?? syllables.count;
    isBelowHeader = isHeader(syllables, from, to, isBelowHeader);
    if (isBelowHeader || isPageNumber(syllables, from, to)) drop.fill(1, from, to);
  });
}

function lineStarts(syllables: Syllables): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < syllables.count; at++) {
    if (((syllables.flags[at] ?? 0) & flag.lineStart) !== 0) starts.push(at);
  }
  return starts;
}

function isHeader(syllables: Syllables, from: number, to: number, isBelowHeader: boolean): boolean {
  if (to - from > longestHeader) return false;
  const begins = (words: Uint32Array) =>
    words.every((id, i) => from + i < to && syllables.ids[from + i] === id);
  if (begins(gazetteNumber)) return isNumberAndDate(syllables, from + gazetteNumber.length, to);
  return stampBeginnings.some(begins) || (isBelowHeader && begins(stampDate));
}

/** True for "865 + 866/Ngày 27-7-2025 57": a page header says no more, so that no sentence can hide behind it. */
function isNumberAndDate({ ids, flags }: Syllables, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (ids[at] !== wordDay && ((flags[at] ?? 0) & flag.number) === 0) return false;
  return true;
}

/** True for a line like "77", "- 77 -", "77/120" or "Trang 77". */
function isPageNumber(syllables: Syllables, from: number, to: number): boolean {
  const first = syllables.ids[from] === wordPage ? from + 1 : from;
  if (first === to || to - first > 2 || belongsToSentence(syllables, from, to)) return false;
  for (let at = first; at < to; at++) if (!isShortNumber(syllables, at)) return false;
  return true;
}

/** A number that ends a sentence, or a date or citation begun above, fills its line by chance. */
function belongsToSentence(syllables: Syllables, from: number, to: number): boolean {
  const isBroken = ((syllables.flags[from] ?? 0) & flag.hyphenBreak) !== 0;
  const endsSentence = ((syllables.flags[to] ?? 0) & flag.afterStop) !== 0;
  return isBroken || endsSentence || continuesCitation(syllables, from);
}

function isShortNumber(syllables: Syllables, at: number): boolean {
  const size = (syllables.ends[at] ?? 0) - (syllables.starts[at] ?? 0);
  return ((syllables.flags[at] ?? 0) & flag.number) !== 0 && size <= longestNumber;
}

function idsOf(words: string): Uint32Array {
  return new SyllableScanner(words).scan().ids;
}
