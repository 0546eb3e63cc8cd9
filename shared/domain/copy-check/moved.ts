import type { CopySpan } from "./report";

/** A phrase of fewer syllables stands anywhere without having been moved there. */
const leastSyllables = 12;
const inOrder = new Set<string>(["verbatim", "adapted", "renamed"]);

/** True for a span that the order of passages is about. */
export function hasOrder(span: CopySpan): boolean {
  return span.sourceId !== null && span.syllables >= leastSyllables && inOrder.has(span.class);
}

/**
 * Those of spans with an order that stand in another than in their source: those outside the heaviest (by syllables) rising
 * sequence of source places, source by source. Time is n log n in the number of spans.
 */
export function movedSpans(spans: readonly CopySpan[]): ReadonlySet<CopySpan> {
  const moved = new Set<CopySpan>();
  for (const group of bySource(spans).values()) for (const span of outOfOrder(group)) moved.add(span);
  return moved;
}

function bySource(spans: readonly CopySpan[]): ReadonlyMap<string | null, readonly CopySpan[]> {
  const groups = new Map<string | null, CopySpan[]>();
  for (const span of spans) {
    const group = groups.get(span.sourceId);
    if (group) group.push(span);
    else groups.set(span.sourceId, [span]);
  }
  return groups;
}

function outOfOrder(spans: readonly CopySpan[]): readonly CopySpan[] {
  const isKept = heaviestRising(ranksOf(spans), spans);
  return spans.filter((_, i) => isKept[i] === 0);
}

/** For each span its rank by source place, from 1. */
function ranksOf(spans: readonly CopySpan[]): Uint32Array {
  const order = Uint32Array.from(spans, (_, i) => i).sort(
    (a, b) => (spans[a]?.sourceFrom ?? 0) - (spans[b]?.sourceFrom ?? 0) || a - b,
  );
  const ranks = new Uint32Array(spans.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank] ?? 0] = rank + 1;
  return ranks;
}

/** Marks the heaviest rising sequence of ranks, found by a tree of best weights so far (Fenwick). */
function heaviestRising(ranks: Uint32Array, spans: readonly CopySpan[]): Uint8Array {
  const weights = new Float64Array(ranks.length + 1);
  const ends = new Int32Array(ranks.length + 1).fill(-1);
  const before = new Int32Array(ranks.length).fill(-1);
  let best = { weight: 0, end: -1 };
  ranks.forEach((rank, i) => {
    const under = bestUnder(weights, ends, rank - 1);
    before[i] = under.end;
    const weight = under.weight + (spans[i]?.syllables ?? 0);
    raise(weights, ends, rank, weight, i);
    if (weight > best.weight) best = { weight, end: i };
  });
  const isKept = new Uint8Array(ranks.length);
  for (let i = best.end; i >= 0; i = before[i] ?? -1) isKept[i] = 1;
  return isKept;
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
