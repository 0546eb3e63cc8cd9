import { diff } from "fast-myers-diff";
import { type Syllables, syllablesOf } from "../folding";

/** A stretch of text that stands on both sides, or on one only. */
export interface Stretch {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Half-open range of syllables. */
type Range = readonly [from: number, to: number];

/** Passages of more syllables, their equal beginning and end aside, are not compared word by word. */
const mostCompared = 6000;

/**
 * The two sides of a passage cut where they differ. Compared are folded syllables, so that a tone mark put elsewhere or
 * another hyphen is no difference. Joined again, the stretches are the texts given. A very long passage is one stretch that
 * differs from its first difference to its last.
 */
export function differencesOf(
  draft: string,
  source: string,
): { readonly draft: readonly Stretch[]; readonly source: readonly Stretch[] } {
  const [a, b] = [syllablesOf(draft), syllablesOf(source)];
  const edits = editsBetween(a.ids, b.ids);
  return {
    draft: stretches(
      draft,
      a,
      edits.map(([from, to]) => [from, to]),
    ),
    source: stretches(
      source,
      b,
      edits.map(([, , from, to]) => [from, to]),
    ),
  };
}

type Edit = readonly [fromA: number, toA: number, fromB: number, toB: number];

function editsBetween(a: Uint32Array, b: Uint32Array): readonly Edit[] {
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a[from] === b[from]) from++;
  let same = 0;
  while (same < least - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  const [toA, toB] = [a.length - same, b.length - same];
  if (toA - from + toB - from > mostCompared) return [[from, toA, from, toB]];
  return [...diff(a, b)];
}

function stretches(
  text: string,
  { starts, ends }: Syllables,
  different: readonly Range[],
): readonly Stretch[] {
  const cuts: Stretch[] = [];
  let done = 0;
  for (const [first, after] of different) {
    if (first === after) continue;
    const [from, to] = [starts[first] ?? 0, ends[after - 1] ?? 0];
    cuts.push({ text: text.slice(done, from), isDifferent: false });
    cuts.push({ text: text.slice(from, to), isDifferent: true });
    done = to;
  }
  cuts.push({ text: text.slice(done), isDifferent: false });
  return cuts.filter((cut) => cut.text !== "");
}
