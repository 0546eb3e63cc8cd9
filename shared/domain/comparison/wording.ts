import { diff } from "fast-myers-diff";

/** A stretch of text that both versions have, or only the old, or only the new. */
export interface TextPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Half-open ranges of words: `from`–`to` of the old text became `newFrom`–`newTo` of the new one. */
interface Edit {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/** Words, numbers with their inner signs ("57-NQ/TW", "30/6/2026", "1.250,5"), runs of blanks, single other signs. */
const tokens = /[\p{L}\p{M}\p{N}]+(?:(?:[/\-–]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]+)*|\s+|[\s\S]/gu;
const word = /[\p{L}\p{N}]/u;

/** Below this share of common words two texts are shown one after the other: a mosaic of chance words helps no reader. */
const leastShared = 0.3;
/** Above this many pairs of words the exact comparison would keep the reader waiting. */
const mostPairs = 30_000_000;

/**
 * What changed from one text to another, whole syllables at a time: the pieces that are not added make up the old text,
 * those that are not removed the new one. Equal texts are one piece, empty ones none.
 */
export function compareTexts(before: string, after: string): readonly TextPiece[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const old = wordsOf(before);
  const now = wordsOf(after);
  return piecesOf(old, now, joinAcrossBlanks(editsOf(old, now), old));
}

function wordsOf(text: string): readonly string[] {
  return text.match(tokens) ?? [];
}

function editsOf(old: readonly string[], now: readonly string[]): readonly Edit[] {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const middle = { from: head, to: old.length - tail, newFrom: head, newTo: now.length - tail };
  const inner = old.slice(middle.from, middle.to);
  const innerNow = now.slice(middle.newFrom, middle.newTo);
  if (inner.length * innerNow.length > mostPairs || sharedPart(inner, innerNow) < leastShared)
    return [middle];
  return [...diff([...inner], [...innerNow])].map(([from, to, newFrom, newTo]) => ({
    from: from + head,
    to: to + head,
    newFrom: newFrom + head,
    newTo: newTo + head,
  }));
}

/** Share of words (blanks and signs aside) that two texts have in common, whatever their order: 0 to 1. */
export function sharedWords(before: string, after: string): number {
  return sharedPart(wordsOf(before), wordsOf(after));
}

function sharedPart(before: readonly string[], after: readonly string[]): number {
  const old = before.filter((token) => word.test(token));
  const now = after.filter((token) => word.test(token));
  if (old.length === 0 || now.length === 0) return old.length === now.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const token of old) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of now) {
    const left = counts.get(token) ?? 0;
    if (left > 0) common++;
    counts.set(token, left - 1);
  }
  return (2 * common) / (old.length + now.length);
}

/** Joins edits that only blanks and signs keep apart: "xã hội" for "kinh tế" is one change, not two. */
function joinAcrossBlanks(edits: readonly Edit[], old: readonly string[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const isApart = !last || old.slice(last.to, edit.from).some((token) => word.test(token));
    if (isApart) joined.push({ ...edit });
    else Object.assign(last, { to: edit.to, newTo: edit.newTo });
  }
  return joined;
}

function piecesOf(
  old: readonly string[],
  now: readonly string[],
  edits: readonly Edit[],
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { from, to, newFrom, newTo } of edits) {
    pieces.push({ kind: "same", text: old.slice(at, from).join("") });
    pieces.push({ kind: "removed", text: old.slice(from, to).join("") });
    pieces.push({ kind: "added", text: now.slice(newFrom, newTo).join("") });
    at = to;
  }
  pieces.push({ kind: "same", text: old.slice(at).join("") });
  return pieces.filter(({ text }) => text !== "");
}
