import { type Syllables, syllableFlag, syllablesOf } from "../folding";
import type { BlockRange } from "./report";
import type { SourceIndex } from "./source-index";

const legalBase = syllablesOf("căn cứ").ids;
const longestBase = 150;
const shortestTitle = 4;
const { lineStart, afterStop, capital } = syllableFlag;

/** The legal bases of a draft, in syllables: from a line's opening "Căn cứ" to the end of that clause. */
export function legalBases(syllables: Syllables): readonly BlockRange[] {
  const bases: BlockRange[] = [];
  for (let at = 0; at < syllables.count; at++) {
    const opensLine = ((syllables.flags[at] ?? 0) & lineStart) !== 0;
    if (!opensLine || !standsAt(syllables.ids, at, legalBase)) continue;
    const to = clauseEnd(syllables, at);
    bases.push({ from: at, to });
    at = to - 1;
  }
  return bases;
}

/** The places, in syllables, where a draft names one of the sources by its whole title. */
export function citedTitles(syllables: Syllables, indexes: readonly SourceIndex[]): readonly BlockRange[] {
  return indexes.flatMap(({ title }) => (title.length < shortestTitle ? [] : placesOf(syllables.ids, title)));
}

function placesOf(ids: Uint32Array, title: Uint32Array): readonly BlockRange[] {
  const places: BlockRange[] = [];
  for (let at = 0; at + title.length <= ids.length; at++) {
    if (standsAt(ids, at, title)) places.push({ from: at, to: at + title.length });
  }
  return places;
}

function standsAt(ids: Uint32Array, at: number, words: Uint32Array): boolean {
  for (let i = 0; i < words.length; i++) if (ids[at + i] !== words[i]) return false;
  return true;
}

/**
 * One past the clause's last syllable: after a stop a new line or a new sentence ends it, a hard line break inside it does
 * not. A paragraph that only opens with "Căn cứ" is therefore judged from its second sentence on.
 */
function clauseEnd(syllables: Syllables, from: number): number {
  const most = Math.min(syllables.count, from + longestBase);
  for (let at = from + 1; at < most; at++) {
    const flags = syllables.flags[at] ?? 0;
    if ((flags & afterStop) !== 0 && (flags & (lineStart | capital)) !== 0) return at;
  }
  return most;
}
