import type { BlockReport, CopySpan } from "./report";

/** Spans of one source in reading order, and which of them keep the source's order. */
interface Placed {
  readonly span: CopySpan;
  readonly rank: number;
}

/** A phrase of fewer syllables stands anywhere without having been moved there. */
const leastSyllables = 12;
const inOrder = new Set<string>(["verbatim", "adapted", "renamed"]);

/**
 * The copied spans that stand in another order than in their source: those outside the heaviest (by syllables) rising
 * sequence of source places, source by source. Time is n log n in the number of spans.
 */
export function movedSpans(blocks: readonly BlockReport[]): ReadonlySet<CopySpan> {
  const moved = new Set<CopySpan>();
  for (const spans of bySource(blocks).values()) for (const span of outOfOrder(spans)) moved.add(span);
  return moved;
}

function bySource(blocks: readonly BlockReport[]): ReadonlyMap<string, readonly CopySpan[]> {
  const groups = new Map<string, CopySpan[]>();
  for (const block of blocks) {
    for (const span of block.spans) {
      if (span.sourceId === null || span.syllables < leastSyllables || !inOrder.has(span.class)) continue;
      const group = groups.get(span.sourceId);
      if (group) group.push(span);
      else groups.set(span.sourceId, [span]);
    }
  }
  return groups;
}

function outOfOrder(spans: readonly CopySpan[]): readonly CopySpan[] {
  const order = spans
    .map((_, i) => i)
    .sort((a, b) => (spans[a]?.sourceFrom ?? 0) - (spans[b]?.sourceFrom ?? 0) || a - b);
  const placed: (Placed | undefined)[] = new Array(spans.length);
  order.forEach((i, rank) => {
    const span = spans[i];
    if (span) placed[i] = { span, rank: rank + 1 };
  });
  const kept = heaviestRising(placed.filter((one) => one !== undefined));
  return spans.filter((span) => !kept.has(span));
}

/** The heaviest rising sequence of ranks, by a tree of best weights so far (Fenwick). */
function heaviestRising(placed: readonly Placed[]): ReadonlySet<CopySpan> {
  const weights = new Float64Array(placed.length + 1);
  const ends = new Int32Array(placed.length + 1).fill(-1);
  const before = new Int32Array(placed.length).fill(-1);
  let best = { weight: 0, end: -1 };
  placed.forEach(({ span, rank }, i) => {
    const under = bestUnder(weights, ends, rank - 1);
    before[i] = under.end;
    const weight = under.weight + span.syllables;
    raise(weights, ends, rank, weight, i);
    if (weight > best.weight) best = { weight, end: i };
  });
  const kept = new Set<CopySpan>();
  for (let i = best.end; i >= 0; i = before[i] ?? -1) {
    const span = placed[i]?.span;
    if (span) kept.add(span);
  }
  return kept;
}

function bestUnder(weights: Float64Array, ends: Int32Array, rank: number): { weight: number; end: number } {
  let best = { weight: 0, end: -1 };
  for (let at = rank; at > 0; at -= at & -at) {
    if ((weights[at] ?? 0) > best.weight) best = { weight: weights[at] ?? 0, end: ends[at] ?? -1 };
  }
  return best;
}

function raise(weights: Float64Array, ends: Int32Array, rank: number, weight: number, end: number): void {
  for (let at = rank; at < weights.length; at += at & -at) {
    if ((weights[at] ?? 0) >= weight) continue;
    weights[at] = weight;
    ends[at] = end;
  }
}
