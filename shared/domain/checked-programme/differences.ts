import { diff } from "fast-myers-diff";
import { type Syllables, syllablesOf } from "../folding";

/** A stretch of text that stands on both sides, or on one only. */
export interface Stretch {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Half-open range of syllables. */
type Range = readonly [from: number, to: number];

/**
 * The two sides of a passage cut where they differ. Compared are folded syllables, so that a tone mark put elsewhere or
 * another hyphen is no difference. Joined again, the stretches are the texts given.
 */
export function differencesOf(
  draft: string,
  source: string,
): { readonly draft: readonly Stretch[]; readonly source: readonly Stretch[] } {
  const [a, b] = [syllablesOf(draft), syllablesOf(source)];
  const edits = [...diff(a.ids.subarray(0, a.count), b.ids.subarray(0, b.count))];
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
