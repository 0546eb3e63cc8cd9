import { type Syllables, syllablesOf } from "../../../../../shared/domain/folding";

/** A stretch of text that stands on both sides, or on one only. */
export interface Stretch {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Beyond this many syllables on a side the two are shown without marking differences. */
const longest = 600;

/**
 * The two sides of a passage cut where they differ. Compared are folded syllables (longest common subsequence), so
 * that a tone mark put elsewhere or another hyphen is no difference. Joined again, the stretches are the texts given.
 */
export function differencesOf(
  draft: string,
  source: string,
): { readonly draft: readonly Stretch[]; readonly source: readonly Stretch[] } {
  const a = syllablesOf(draft);
  const b = syllablesOf(source);
  if (a.count > longest || b.count > longest) return { draft: whole(draft), source: whole(source) };
  const { inA, inB } = commonOf(a, b);
  return { draft: stretches(draft, a, inA), source: stretches(source, b, inB) };
}

function whole(text: string): readonly Stretch[] {
  return text === "" ? [] : [{ text, isDifferent: false }];
}

function commonOf(a: Syllables, b: Syllables): { inA: ReadonlySet<number>; inB: ReadonlySet<number> } {
  const columns = b.count + 1;
  const lengths = lengthsOf(a, b);
  const inA = new Set<number>();
  const inB = new Set<number>();
  let i = 0;
  let j = 0;
  while (i < a.count && j < b.count) {
    const skipA = lengths[(i + 1) * columns + j] ?? 0;
    const skipB = lengths[i * columns + j + 1] ?? 0;
    if (a.ids[i] === b.ids[j]) {
      inA.add(i++);
      inB.add(j++);
    } else if (skipA >= skipB) i++;
    else j++;
  }
  return { inA, inB };
}

/** Lengths of the longest common subsequences of the rests, row by row. */
function lengthsOf(a: Syllables, b: Syllables): Uint16Array {
  const columns = b.count + 1;
  const lengths = new Uint16Array((a.count + 1) * columns);
  for (let i = a.count - 1; i >= 0; i--) {
    for (let j = b.count - 1; j >= 0; j--) {
      const isSame = a.ids[i] === b.ids[j];
      const skipA = lengths[(i + 1) * columns + j] ?? 0;
      const skipB = lengths[i * columns + j + 1] ?? 0;
      lengths[i * columns + j] = isSame
        ? 1 + (lengths[(i + 1) * columns + j + 1] ?? 0)
        : Math.max(skipA, skipB);
    }
  }
  return lengths;
}

/** Neighbouring different syllables are one stretch, with the spaces between them. */
function stretches(text: string, syllables: Syllables, common: ReadonlySet<number>): readonly Stretch[] {
  const cuts: Stretch[] = [];
  let done = 0;
  let at = 0;
  while (at < syllables.count) {
    if (common.has(at)) {
      at++;
      continue;
    }
    let last = at;
    while (last + 1 < syllables.count && !common.has(last + 1)) last++;
    const from = syllables.starts[at] ?? 0;
    const to = syllables.ends[last] ?? from;
    cuts.push(
      { text: text.slice(done, from), isDifferent: false },
      { text: text.slice(from, to), isDifferent: true },
    );
    done = to;
    at = last + 1;
  }
  cuts.push({ text: text.slice(done), isDifferent: false });
  return cuts.filter((cut) => cut.text !== "");
}
