import { Alignment } from "./alignment";
import { freeRanges } from "./ranges";
import type { BlockRange, CopyClass } from "./report";
import { allowedMarks, type SourceIndex } from "./source-index";

/** Where a passage of the draft stands and where it comes from, in syllables (half open on both sides). */
export interface PassagePlace {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/**
 * A passage of the draft. `equal` counts the syllables that are the same on both sides. `whole` is the passage it is a
 * part of, as it was found, aligned with its source from syllable `origin` of the draft and `sourceOrigin` of the source.
 */
export interface Passage extends PassagePlace {
  readonly class: CopyClass;
  readonly index: SourceIndex;
  readonly equal: number;
  readonly whole: Alignment;
  readonly origin: number;
  readonly sourceOrigin: number;
}

/** A passage found at a place of a draft with these syllables. */
export function passageAt(
  ids: Uint32Array,
  place: PassagePlace,
  found: Pick<Passage, "class" | "index" | "equal">,
): Passage {
  const { from, to, sourceFrom, sourceTo } = place;
  const source = found.index.syllables.ids.subarray(sourceFrom, sourceTo);
  const whole = new Alignment({ draft: ids.subarray(from, to), source });
  return { ...place, ...found, whole, origin: from, sourceOrigin: sourceFrom };
}

/** Equal syllables of both sides over all syllables of both sides, 0 to 1. */
export function similarityOf(passage: Passage): number {
  const both = passage.to - passage.from + passage.sourceTo - passage.sourceFrom;
  return both === 0 ? 0 : Math.min(1, (2 * passage.equal) / both);
}

/** Free stretches shorter than this are kept only where they belong to a verbatim run, all of whose syllables are marked. */
const leastVerbatim = 4;
const leastOther = 8;

/**
 * Gives every syllable of the draft to at most one passage, allowed ones first, then the longest; a passage that is
 * partly taken keeps its free stretches. Every syllable of `runs` that a passage covers is in one of those returned, in
 * reading order.
 */
export function withoutOverlap(passages: readonly Passage[], runs: Uint8Array): readonly Passage[] {
  const isTaken = new Uint8Array(runs.length);
  const isElsewhere = runs.map((run) => 1 - run);
  const ordered = [...passages].sort(byPrecedence);
  const kept = ordered.flatMap((passage) =>
    claim(isTaken, freeParts(passage, isTaken).filter(isWorthKeeping)),
  );
  const rests = ordered.flatMap((passage) => {
    const inRuns = freeParts(passage, isTaken).flatMap((free) => freeParts(free, isElsewhere));
    return claim(isTaken, inRuns);
  });
  return withRests(kept, rests);
}

function byPrecedence(a: Passage, b: Passage): number {
  const allowedFirst = Number(b.class === "allowed") - Number(a.class === "allowed");
  return allowedFirst || b.to - b.from - (a.to - a.from) || a.from - b.from;
}

function claim(isTaken: Uint8Array, parts: readonly Passage[]): readonly Passage[] {
  for (const part of parts) isTaken.fill(1, part.from, part.to);
  return parts;
}

function isWorthKeeping(passage: Passage): boolean {
  return passage.to - passage.from >= (isEdited(passage) ? leastOther : leastVerbatim);
}

function isEdited({ class: name }: Pick<Passage, "class">): boolean {
  return name === "adapted" || name === "renamed";
}

/** All passages in reading order; a copied rest beside an edited passage is words added to it, any other stands alone. */
function withRests(kept: readonly Passage[], rests: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  const joins = new Set(rests.filter(({ class: name }) => name === "verbatim" || isEdited({ class: name })));
  for (const passage of [...kept, ...rests].sort((a, b) => a.from - b.from)) {
    const before = joined.at(-1);
    const touches = before !== undefined && before.to === passage.from;
    if (touches && joins.has(passage) && isEdited(before))
      joined[joined.length - 1] = { ...before, to: passage.to };
    else if (touches && joins.has(before) && isEdited(passage))
      joined[joined.length - 1] = { ...passage, from: before.from };
    else joined.push(passage);
  }
  return joined;
}

/** The parts of a passage that no mark of `isTaken` covers. */
export function freeParts(passage: Passage, isTaken: Uint8Array): readonly Passage[] {
  return freeRanges(passage, isTaken).map((free) => partOf(passage, free));
}

/** The part of a passage inside a range, counted from the range's beginning; nothing when it lies outside. */
export function partIn(passage: Passage, range: BlockRange): readonly Passage[] {
  const from = Math.max(passage.from, range.from);
  const to = Math.min(passage.to, range.to);
  if (from >= to) return [];
  const origin = passage.origin - range.from;
  return [{ ...partOf(passage, { from, to }), from: from - range.from, to: to - range.from, origin }];
}

/** The passage in parts, those from ranges of the source that units may repeat being of class "allowed". */
export function splitByAllowed(passage: Passage): readonly Passage[] {
  const isAllowed = allowedIn(passage);
  if (isAllowed === null) return [passage];
  const whole = { from: 0, to: passage.to - passage.from };
  const partsBut = (isTaken: Uint8Array) =>
    freeRanges(whole, isTaken).map(({ from, to }) =>
      partOf(passage, { from: passage.from + from, to: passage.from + to }),
    );
  const allowed = partsBut(isAllowed.map((mark) => 1 - mark));
  return [...partsBut(isAllowed), ...allowed.map((part) => ({ ...part, class: "allowed" as const }))].sort(
    (a, b) => a.from - b.from,
  );
}

/** Marks each syllable of a passage that stands for what units may repeat; null when none does. */
function allowedIn({ index, whole, origin, sourceOrigin, from, to }: Passage): Uint8Array | null {
  if (index.allowed.length === 0) return null;
  const marks = allowedMarks(index).subarray(sourceOrigin, sourceOrigin + whole.sourceLength);
  return marks.includes(1) ? whole.carried(marks).subarray(from - origin, to - origin) : null;
}

/** The part of a passage in a range of the draft, with what of the source it stands for. */
function partOf(passage: Passage, { from, to }: BlockRange): Passage {
  if (from === passage.from && to === passage.to) return passage;
  const { whole, origin, sourceOrigin } = passage;
  const range = { from: from - origin, to: to - origin };
  const source = whole.sourceOf(range);
  const [sourceFrom, sourceTo] = [sourceOrigin + source.from, sourceOrigin + source.to];
  return { ...passage, from, to, sourceFrom, sourceTo, equal: whole.equalIn(range) };
}
