import { plainWord } from "./characters";
import { isVietnamese } from "./inventory";
import { flag, SyllableScanner, type Syllables } from "./syllables";

const softHyphen = "\u00ad";
const capital = /\p{Lu}/u;
const digit = /\p{N}/u;

/**
 * Joins, in place, a syllable that was broken by a hyphen at the end of a line; its second half is marked in `drop`.
 * A pair is joined when the whole is a Vietnamese syllable, when neither half is one, or when the hyphen is a soft one;
 * "NĐ-" / "CP" and "2021-" / "2025" stay two.
 */
export function joinBrokenSyllables(text: string, syllables: Syllables, drop: Uint8Array): void {
  for (let at = 1; at < syllables.count; at++) {
    if (((syllables.flags[at] ?? 0) & flag.hyphenBreak) === 0) continue;
    const whole = wholeOf(text, syllables, at);
    if (whole === "") continue;
    syllables.ids[at - 1] = new SyllableScanner(whole).scan().ids[0] ?? 0;
    syllables.ends[at - 1] = syllables.ends[at] ?? 0;
    drop[at] = 1;
  }
}

function wholeOf(text: string, syllables: Syllables, at: number): string {
  const first = text.slice(syllables.starts[at - 1], syllables.ends[at - 1]);
  const second = text.slice(syllables.starts[at], syllables.ends[at]);
  const whole = first + second;
  if (first.endsWith(softHyphen)) return whole;
  if (isSyllable(whole)) return whole;
  const isName = capital.test(second) || capital.test(first.slice(1)) || digit.test(whole);
  return isName || isSyllable(first) || isSyllable(second) ? "" : whole;
}

function isSyllable(word: string): boolean {
  return isVietnamese(plainWord(word));
}
