import type { Syllables } from "../folding";
import type { BlockRange } from "./report";

/** Fewest words of a copied passage in text without Vietnamese letters. */
const foreignMinimum = 28;
/** Share of letters with a Vietnamese mark below which a text is foreign; Vietnamese text has about a quarter. */
const markedShare = 0.04;
const letters = /\p{L}/gu;
const marked = /[À-ưẠ-ỹ]|\p{M}/gu;

/** True for a text in another language, judged as a whole: a few Vietnamese words without marks do not make one. */
export function isForeign(text: string): boolean {
  return (text.match(marked)?.length ?? 0) < (text.match(letters)?.length ?? 0) * markedShare;
}

/**
 * True for a short passage in another language. There short runs are headings, addresses and references that many texts
 * share; a passage counts from more words than in Vietnamese, whose syllables are shorter than words.
 */
export function isForeignScrap(text: string, syllables: Syllables, range: BlockRange): boolean {
  if (range.to - range.from >= foreignMinimum) return false;
  return isForeign(text.slice(syllables.starts[range.from], syllables.ends[range.to - 1]));
}
