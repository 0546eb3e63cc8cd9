import { row, rowOf, toneOf, vowel } from "./letters";

const letterQ = 0x71;
const letterU = 0x75;

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
