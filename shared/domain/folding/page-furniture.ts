import { flag, SyllableScanner, type Syllables } from "./syllables";

const fewestLines = 3;
const fewestRepeats = 3;
const longestHeader = 24;
const pageSyllables = 80;
const besideShare = 0.6;
const numberKey = 0x9e3779b9;
const wordPage = idOf("trang");
/** How the page headers and signature stamps of Công báo files begin; the last one only counts below another. */
const knownBeginnings = ["công báo số", "ký bởi công báo", "cơ quan văn phòng chính phủ"].map(
  (words) => new SyllableScanner(words).scan().ids,
);
const stampDate = new SyllableScanner("ngày ký").scan().ids;

interface Line {
  readonly from: number;
  readonly to: number;
  readonly key: number;
  readonly page: number;
}

/**
 * Marks, in `drop`, the page numbers and running headers that a PDF's text carries in the middle of sentences: known
 * Công báo lines; lone numbers that count on from page to page or interrupt a sentence; and lines that repeat (digits
 * aside) beside those numbers, a page's worth of text apart.
 */
export function dropPageFurniture(syllables: Syllables, drop: Uint8Array): void {
  const lines = linesOf(syllables);
  if (lines.length < fewestLines) return;
  const isFurniture = new Uint8Array(lines.length);
  markKnown(syllables, lines, isFurniture);
  markPageNumbers(syllables, lines, isFurniture);
  markRepeated(lines, isFurniture);
  lines.forEach((line, i) => {
    if (isFurniture[i] === 1) drop.fill(1, line.from, line.to);
  });
}

function linesOf(syllables: Syllables): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= syllables.count; at++) {
    if (at < syllables.count && ((syllables.flags[at] ?? 0) & flag.lineStart) === 0) continue;
    lines.push(lineOf(syllables, from, at));
    from = at;
  }
  return syllables.count === 0 ? [] : lines;
}

function lineOf(syllables: Syllables, from: number, to: number): Line {
  if (to - from > longestHeader) return { from, to, key: 0, page: -1 };
  let key = to - from;
  for (let at = from; at < to; at++) {
    const isNumber = ((syllables.flags[at] ?? 0) & flag.number) !== 0;
    key = Math.imul(key ^ (isNumber ? numberKey : (syllables.ids[at] ?? 0)), 0x01000193);
  }
  return { from, to, key: key >>> 0, page: pageAt(syllables, from, to) };
}

/** Place of the syllable that is a page number in a line of nothing else ("77", "Trang 77", "77/120"), or -1. */
function pageAt(syllables: Syllables, from: number, to: number): number {
  if (to - from > 2) return -1;
  const isNumber = (at: number) =>
    ((syllables.flags[at] ?? 0) & flag.number) !== 0 && sizeOf(syllables, at) <= 4;
  if (isNumber(from)) return to - from === 1 || isNumber(from + 1) ? from : -1;
  return to - from === 2 && syllables.ids[from] === wordPage && isNumber(from + 1) ? from + 1 : -1;
}

function markKnown(syllables: Syllables, lines: readonly Line[], isFurniture: Uint8Array): void {
  lines.forEach((line, i) => {
    if (line.key === 0) return;
    const isStampDate = isFurniture[i - 1] === 1 && startsWith(syllables, line, stampDate);
    if (isStampDate || knownBeginnings.some((words) => startsWith(syllables, line, words)))
      isFurniture[i] = 1;
  });
}

function startsWith(syllables: Syllables, line: Line, words: Uint32Array): boolean {
  return words.length <= line.to - line.from && words.every((id, i) => syllables.ids[line.from + i] === id);
}

function markPageNumbers(syllables: Syllables, lines: readonly Line[], isFurniture: Uint8Array): void {
  const candidates = lines.flatMap((line, i) => (line.page < 0 ? [] : [i]));
  const ids = candidates.map((i) => syllables.ids[lines[i]?.page ?? 0] ?? 0);
  candidates.forEach((i, order) => {
    const isBesideKnown = isFurniture[i - 1] === 1 || isFurniture[i + 1] === 1;
    const countsOn = follows(lines, candidates, ids, order) || follows(lines, candidates, ids, order + 1);
    if (isBesideKnown || countsOn || interrupts(syllables, lines, i)) isFurniture[i] = 1;
  });
}

/** Identities of the numbers 0 to 1999: the scanner keeps no values, so page order is read from identities. */
const numberById = new Map(Array.from({ length: 2000 }, (_, value) => [idOf(String(value)), value]));

/** True when the candidate is the page number after the one before it, a page's worth of text further on. */
function follows(
  lines: readonly Line[],
  candidates: readonly number[],
  ids: readonly number[],
  order: number,
): boolean {
  const value = numberById.get(ids[order] ?? 0);
  const before = numberById.get(ids[order - 1] ?? 0);
  if (order === 0 || value === undefined || before === undefined || value !== before + 1) return false;
  return distance(lines, candidates[order - 1] ?? 0, candidates[order] ?? 0) >= pageSyllables;
}

function interrupts(syllables: Syllables, lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  const next = lines[i + 1];
  if (!line || !next || i === 0 || line.from === 0) return false;
  const startsSentence = ((syllables.flags[line.from] ?? 0) & flag.afterStop) !== 0;
  const nextFlags = syllables.flags[next.from] ?? 0;
  const nextOpens = (nextFlags & (flag.afterStop | flag.capital | flag.number)) !== 0;
  return !startsSentence && !nextOpens;
}

function markRepeated(lines: readonly Line[], isFurniture: Uint8Array): void {
  for (const places of repeated(lines).values()) {
    if (places.length < fewestRepeats || !areApart(lines, places)) continue;
    const beside = places.filter((i) => isFurniture[i - 1] === 1 || isFurniture[i + 1] === 1);
    if (beside.length >= places.length * besideShare) for (const i of places) isFurniture[i] = 1;
  }
}

function areApart(lines: readonly Line[], places: readonly number[]): boolean {
  return places.every(
    (i, order) => order === 0 || distance(lines, places[order - 1] ?? 0, i) >= pageSyllables,
  );
}

function distance(lines: readonly Line[], from: number, to: number): number {
  return (lines[to]?.from ?? 0) - (lines[from]?.from ?? 0);
}

function repeated(lines: readonly Line[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  lines.forEach((line, i) => {
    if (line.key === 0 || line.page >= 0) return;
    const same = places.get(line.key);
    if (same) same.push(i);
    else places.set(line.key, [i]);
  });
  return places;
}

function sizeOf(syllables: Syllables, at: number): number {
  return (syllables.ends[at] ?? 0) - (syllables.starts[at] ?? 0);
}

function idOf(word: string): number {
  return new SyllableScanner(word).scan().ids[0] ?? 0;
}
