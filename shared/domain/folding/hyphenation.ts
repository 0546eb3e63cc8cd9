import { plainWord } from "./characters";
import { flag, SyllableScanner, type Syllables } from "./syllables";

const onset = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?";
const rimes =
  "a ai ao au ay am an ang anh ap at ac ach ăm ăn ăng ăp ăt ăc âu ây âm ân âng âp ât âc e eo em en eng ep et ec " +
  "ê êu êm ên ênh êp êt êch i ia iu im in inh ip it ich iê iêu iêm iên iêng iêp iêt iêc o oi om on ong op ot oc oong " +
  "ô ôi ôm ôn ông ôp ôt ôc ơ ơi ơm ơn ơp ơt u ua ui um un ung up ut uc ư ưa ưi ưu ưm ưn ưng ưt ưc uôi uôm uôn uông " +
  "uôt uôc ươi ươu ươm ươn ương ươp ươt ươc oa oai oao oay oan oang oanh oat oac oach oăn oăng oăt oăc oe oeo oen oet " +
  "uê uênh uêch uy uya uyu uyn uynh uyt uych uyên uyêt uơ uân uâng uât uây y yê yêu yêm yên yêt yêng";
const vietnamese = new RegExp(`^${onset}(?:${rimes.split(" ").join("|")})$`);
const toneMarks = /[\u0300\u0309\u0303\u0301\u0323]/g;
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
  if (isVietnamese(whole)) return whole;
  const isName = capital.test(second) || capital.test(first.slice(1)) || digit.test(whole);
  return isName || isVietnamese(first) || isVietnamese(second) ? "" : whole;
}

function isVietnamese(word: string): boolean {
  return vietnamese.test(plainWord(word).normalize("NFD").replace(toneMarks, "").normalize("NFC"));
}
