import { joinBrokenSyllables } from "./hyphenation";
import { dropListMarks } from "./line-marks";
import { dropPageFurniture } from "./page-furniture";
import { joinSpacedLetters } from "./spaced-letters";
import { flag, SyllableScanner, type Syllables } from "./syllables";

export { type FoldedText, foldForSearch, searchKey, unfolded } from "./search";
export { flag as syllableFlag, type Syllables } from "./syllables";

/**
 * The syllables of a text for comparison: every typing of one text gives the same identities in the same order. List
 * marks, page numbers and running headers are left out, syllables hyphenated at a line's end or drawn apart into letters are whole; tones and
 * letters are kept apart except for accepted spelling variants. Places are UTF-16 offsets into `text`, always between
 * whole characters.
 */
export function syllablesOf(text: string): Syllables {
  const syllables = new SyllableScanner(text).scan();
  const drop = new Uint8Array(syllables.count);
  joinSpacedLetters(text, syllables, drop);
  joinBrokenSyllables(text, syllables, drop);
  dropPageFurniture(syllables, drop);
  dropListMarks(text, syllables, drop);
  return compact(syllables, drop);
}

function compact(syllables: Syllables, drop: Uint8Array): Syllables {
  const { ids, starts, ends, flags } = syllables;
  let kept = 0;
  let carried = 0;
  for (let at = 0; at < syllables.count; at++) {
    if (drop[at] === 1) {
      carried |= (flags[at] ?? 0) & (flag.lineStart | flag.afterStop);
      continue;
    }
    ids[kept] = ids[at] ?? 0;
    starts[kept] = starts[at] ?? 0;
    ends[kept] = ends[at] ?? 0;
    flags[kept] = (flags[at] ?? 0) | carried;
    carried = 0;
    kept++;
  }
  return {
    count: kept,
    ids: ids.slice(0, kept),
    starts: starts.slice(0, kept),
    ends: ends.slice(0, kept),
    flags: flags.slice(0, kept),
  };
}
