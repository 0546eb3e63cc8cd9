import { isVietnamese } from "./inventory";
import { row, rowOf, toneOf, vowel } from "./letters";

const letterQ = 0x71;
const letterU = 0x75;

/** The last of the units that are digits. */
export const lastDigit = 0x39;
/** Digits typed for letters: 0 for o, 1 for l. */
const letterOfDigit = new Map([
  [0x30, 0x6f],
  [0x31, 0x6c],
]);
/** A shorter word with a digit is a symbol, unless one of its letters carries a Vietnamese mark. */
const shortestMixed = 3;
const firstMarked = 0xc0;

/** The letter a digit with a mark on it stands for ("ch0̉"); any other unit as it is. */
export function underMark(unit: number): number {
  return letterOfDigit.get(unit) ?? unit;
}

/**
 * Reads, in place, a nought or one among letters as the letter it looks like where that spells a Vietnamese syllable
 * ("tr0ng", "1àm"), and leaves "A0", "10a" and "B1" alone.
 */
export function readDigits(units: Uint16Array, length: number): void {
  let digits = 0;
  let marked = 0;
  for (let i = 0; i < length; i++) {
    if ((units[i] ?? 0) <= lastDigit) digits++;
    else if ((units[i] ?? 0) >= firstMarked) marked++;
  }
  if (digits === 0 || digits * 2 > length || (length < shortestMixed && marked === 0)) return;
  const read = Array.from(units.subarray(0, length), (unit) => underMark(unit));
  if (isVietnamese(String.fromCharCode(...read))) units.set(read);
}

/**
 * Brings the accepted spellings of one syllable to one form, in place: the tone of the open rimes oa, oe, uy stands on
 * their first letter (hoà = hòa, uỷ = ủy, but never after q), and a lone final y after an initial becomes i (kỹ = kĩ,
 * quý = quí). Nothing else changes: uy and ui, ay and ai stay apart. Rules: official-documents.md 5.2 and 5.3.
 */
export function unifySpelling(units: Uint16Array, length: number): void {
  if (length < 2) return;
  const last = rowOf(units[length - 1] ?? 0);
  if (last !== row.a && last !== row.e && last !== row.y) return;
  const before = rowOf(units[length - 2] ?? 0);
  if (isOpenRime(before, last) && !isAfterQ(units, length)) moveTone(units, length, before, last);
  else if (last === row.y && hasOnlyInitial(units, length))
    units[length - 1] = vowel(row.i, toneOf(units[length - 1] ?? 0));
}

function isOpenRime(before: number, last: number): boolean {
  return last === row.y ? before === row.u : before === row.o;
}

function isAfterQ(units: Uint16Array, length: number): boolean {
  return length > 2 && units[length - 3] === letterQ;
}

function moveTone(units: Uint16Array, length: number, before: number, last: number): void {
  const tone = toneOf(units[length - 1] ?? 0);
  if (tone === 0 || toneOf(units[length - 2] ?? 0) !== 0) return;
  units[length - 2] = vowel(before, tone);
  units[length - 1] = vowel(last, 0);
}

/** True when nothing but consonants, or exactly "qu", stands before the last letter. */
function hasOnlyInitial(units: Uint16Array, length: number): boolean {
  if (length === 3 && units[0] === letterQ && units[1] === letterU) return true;
  for (let i = 0; i < length - 1; i++) if (rowOf(units[i] ?? 0) >= 0) return false;
  return true;
}
