import { plainWord } from "./characters";
import { flag, SyllableScanner, type Syllables } from "./syllables";

const opensLine = flag.lineStart | flag.afterStop;
const roman = /^[ivxlc]+$/;
const letterMark = /^[a-zđ]$/;
const closers = ".)/-";
const longestMark = 12;
const longestNumber = 3;
const longestLevel = 2;

/** Words after which a number opening a line is no list mark but the rest of a citation or date broken across lines. */
const citing = new Set(
  idsOf(
    "điều khoản điểm mục chương phần số năm tháng ngày quý phụ lục bảng biểu mẫu tập kỳ khoá lần thứ từ đến và",
  ),
);

/** Marks, in `drop`, the syllables that only number a list entry ("1.", "2.1.", "a)", "(i)", "III-"). */
export function dropListMarks(text: string, syllables: Syllables, drop: Uint8Array): void {
  for (let at = 0; at < syllables.count; at++) {
    if (((syllables.flags[at] ?? 0) & opensLine) === 0) continue;
    const end = listMarkEnd(text, syllables, at);
    for (let i = at; i < end; i++) drop[i] = 1;
  }
}

/** One past the last syllable of the list mark that starts at `at`; `at` itself when there is none. */
function listMarkEnd(text: string, syllables: Syllables, at: number): number {
  const flags = syllables.flags[at] ?? 0;
  if ((flags & flag.number) !== 0) return numberMarkEnd(text, syllables, at);
  const start = syllables.starts[at] ?? 0;
  const end = syllables.ends[at] ?? 0;
  const closer = closerAt(text, end);
  if (closer === "") return at;
  const word = plainWord(text.slice(start, end));
  if (word.length > longestMark) return at;
  const isMark = isLetterMark(word, flags, closer) || (closer === ")" && text[start - 1] === "(");
  return isMark && !continuesCitation(syllables, at) ? at + 1 : at;
}

/** Inside a line a letter or small Roman number needs a bracket to be a list mark ("; b) ..."). */
function isLetterMark(word: string, flags: number, closer: string): boolean {
  const isFree = (flags & flag.lineStart) !== 0 || closer === ")";
  if (isFree) return letterMark.test(word) || roman.test(word);
  return (flags & flag.capital) !== 0 && roman.test(word);
}

function numberMarkEnd(text: string, syllables: Syllables, at: number): number {
  const last = lastLevel(text, syllables, at);
  const isSingle = last === at;
  const end = syllables.ends[last] ?? 0;
  if (sizeOf(text, syllables, last) > (isSingle ? longestNumber : longestLevel)) return at;
  if (continuesCitation(syllables, at)) return at;
  const isOpenLevel = !isSingle && isFollowedByCapital(text, syllables, last);
  return closerAt(text, end) !== "" || isOpenLevel ? last + 1 : at;
}

/** Levels a list mark can have; a longer row of numbers is none, and is not walked again for each of its numbers. */
const deepestLevel = 8;

/** Walks "2.1.3": numbers joined by bare full stops. */
function lastLevel(text: string, syllables: Syllables, at: number): number {
  let last = at;
  while (last - at < deepestLevel && last + 1 < syllables.count && text[syllables.ends[last] ?? 0] === ".") {
    const isNext = syllables.starts[last + 1] === (syllables.ends[last] ?? 0) + 1;
    if (!isNext || ((syllables.flags[last + 1] ?? 0) & flag.number) === 0) break;
    last++;
  }
  return last;
}

/** The closing sign of a list mark at `end`, or empty: a hyphen or slash closes only before a space. */
function closerAt(text: string, end: number): string {
  const sign = text[end] ?? "";
  if (sign === "" || !closers.includes(sign)) return "";
  if (sign === "." || sign === ")") return sign;
  return /^\s/.test(text.slice(end + 1, end + 2)) ? sign : "";
}

function isFollowedByCapital(text: string, syllables: Syllables, at: number): boolean {
  const hasSpace = /^\s/.test(text.slice(syllables.ends[at] ?? 0, (syllables.ends[at] ?? 0) + 1));
  return hasSpace && ((syllables.flags[at + 1] ?? 0) & flag.capital) !== 0;
}

/** The letters and digits of a syllable, whatever invisible signs stand among them. */
function sizeOf(text: string, syllables: Syllables, at: number): number {
  return plainWord(text.slice(syllables.starts[at], syllables.ends[at])).length;
}

/** True when the number at `at` is the rest of a citation or date that was broken across lines before it. */
export function continuesCitation(syllables: Syllables, at: number): boolean {
  const isAfterStop = ((syllables.flags[at] ?? 0) & flag.afterStop) !== 0;
  return at > 0 && !isAfterStop && citing.has(syllables.ids[at - 1] ?? 0);
}

function idsOf(words: string): Uint32Array {
  return new SyllableScanner(words).scan().ids;
}
