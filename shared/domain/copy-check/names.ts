import { type Syllables, syllableFlag, syllablesOf } from "../folding";
import { bodyFields, bodyHeads, namePhrases, numberHeads } from "./name-lexicon";

/**
 * A text as units for comparison across names: every name of a body, place or post, every date and number is one unit
 * with the id `maskId`, every other syllable a unit of its own. `exact` tells two masked units apart; `starts[u]` is the
 * first syllable of unit `u`, with one more entry for the end, and `unitOf[s]` the unit of syllable `s`.
 */
export interface MaskedUnits {
  readonly count: number;
  readonly ids: Uint32Array;
  readonly exact: Uint32Array;
  readonly starts: Uint32Array;
  readonly unitOf: Uint32Array;
}

/** The id of every masked unit. */
export const maskId = 1;

const longestCapitals = 4;
const longestName = 14;
/** Marks of a syllable in a name: taken for one by its capital or digits, or known from the lexicon. */
const guessed = 1;
const known = 2;
const { capital, allCapitals, number, lineStart, afterStop } = syllableFlag;
const opensSentence = lineStart | afterStop;

/** What of syllables names are known by. */
type Worded = Pick<Syllables, "count" | "ids" | "flags">;

/** Phrases by the id of their first syllable, the longest first. */
type Lexicon = ReadonlyMap<number, readonly Uint32Array[]>;

const names = lexiconOf(namePhrases);
const fields = lexiconOf(bodyFields);
const heads = new Set(syllablesOf(bodyHeads).ids);
const numberWords = new Set(syllablesOf(numberHeads).ids);

/** Masks the names in a text's syllables; the same wording is masked the same wherever it stands. */
export function maskNames(syllables: Worded): MaskedUnits {
  return unitsOf(syllables, namedSyllables(syllables));
}

function namedSyllables(syllables: Worded): Uint8Array {
  const isName = new Uint8Array(syllables.count);
  markCapitals(syllables, isName);
  markPhrases(syllables, isName);
  markNumbers(syllables, isName);
  dropLists(isName);
  return isName;
}

function markCapitals(syllables: Worded, isName: Uint8Array): void {
  const { flags, count } = syllables;
  for (let at = 0; at < count; at++) {
    const own = flags[at] ?? 0;
    if ((own & capital) === 0) continue;
    const end = capitalsEnd(syllables, at);
    const isHeading = end - at > longestCapitals && (own & allCapitals) !== 0;
    if (!isHeading && ((own & opensSentence) === 0 || end - at > 1)) isName.fill(guessed, at, end);
    at = end - 1;
  }
}

/** One past the last of the capitals in a row from `at`, within a sentence. */
function capitalsEnd(syllables: Worded, at: number): number {
  const { flags, count } = syllables;
  let end = at + 1;
  while (end < count && ((flags[end] ?? 0) & (capital | opensSentence)) === capital) end++;
  return end;
}

function markPhrases(syllables: Worded, isName: Uint8Array): void {
  const { ids, flags, count } = syllables;
  for (let at = 0; at < count; at++) {
    const length = phraseLength(names, ids, at);
    const isField = ((flags[at] ?? 0) & capital) !== 0 || (at > 0 && heads.has(ids[at - 1] ?? 0));
    const fieldLength = isField ? phraseLength(fields, ids, at) : 0;
    if (fieldLength > 0 && at > 0 && heads.has(ids[at - 1] ?? 0)) isName[at - 1] = known;
    isName.fill(known, at, at + Math.max(length, fieldLength));
    at += Math.max(length, fieldLength, 1) - 1;
  }
}

function phraseLength(lexicon: Lexicon, ids: Uint32Array, at: number): number {
  for (const phrase of lexicon.get(ids[at] ?? 0) ?? []) {
    if (phrase.every((id, i) => ids[at + i] === id)) return phrase.length;
  }
  return 0;
}

function markNumbers(syllables: Worded, isName: Uint8Array): void {
  for (let at = syllables.count - 1; at >= 0; at--) {
    const isNumber = ((syllables.flags[at] ?? 0) & number) !== 0;
    const leadsNumber = isName[at + 1] !== 0 && numberWords.has(syllables.ids[at] ?? 0);
    if (isName[at] === 0 && (isNumber || leadsNumber)) isName[at] = guessed;
  }
}

/** Guessed names in a longer row than any name are a list or a heading: their syllables stay units of their own. */
function dropLists(isName: Uint8Array): void {
  for (let at = 0; at < isName.length; at++) {
    if (isName[at] === 0) continue;
    const end = nameEnd(isName, at, isName.length);
    let guesses = 0;
    for (let i = at; i < end; i++) if (isName[i] === guessed) guesses++;
    for (let i = at; i < end && guesses > longestName; i++) if (isName[i] === guessed) isName[i] = 0;
    at = end;
  }
}

function unitsOf(syllables: Worded, isName: Uint8Array): MaskedUnits {
  const most = syllables.count;
  const ids = new Uint32Array(most);
  const exact = new Uint32Array(most);
  const starts = new Uint32Array(most + 1);
  const unitOf = new Uint32Array(most);
  let count = 0;
  for (let at = 0; at < most; count++) {
    starts[count] = at;
    const end = isName[at] !== 0 ? nameEnd(isName, at, most) : at + 1;
    exact[count] = end - at === 1 ? (syllables.ids[at] ?? 0) : phraseId(syllables.ids, at, end);
    ids[count] = isName[at] !== 0 ? maskId : (syllables.ids[at] ?? 0);
    unitOf.fill(count, at, end);
    at = end;
  }
  starts[count] = most;
  return { count, ids: ids.subarray(0, count), exact: exact.subarray(0, count), starts, unitOf };
}

function nameEnd(isName: Uint8Array, at: number, most: number): number {
  let end = at + 1;
  while (end < most && isName[end] !== 0) end++;
  return end;
}

function phraseId(ids: Uint32Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (ids[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

function lexiconOf(phrases: readonly string[]): Lexicon {
  const lexicon = new Map<number, Uint32Array[]>();
  for (const phrase of phrases) {
    const { ids } = syllablesOf(phrase);
    const first = ids[0] ?? 0;
    lexicon.set(
      first,
      [...(lexicon.get(first) ?? []), ids].sort((a, b) => b.length - a.length),
    );
  }
  return lexicon;
}
