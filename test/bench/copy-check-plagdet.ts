/** A copied passage as character ranges (half open): in the suspicious text and in its source. */
export interface CasePair {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** True cases and detections of one pair of texts. */
export interface Judged {
  readonly cases: readonly CasePair[];
  readonly detections: readonly CasePair[];
}

/** The scores of the PAN text-alignment task (Potthast et al., 2010), macro-averaged over cases and detections. */
export interface PlagdetScore {
  readonly plagdet: number;
  readonly precision: number;
  readonly recall: number;
  readonly granularity: number;
}

/** Scores any number of judged pairs together. */
export function plagdetOf(pairs: readonly Judged[]): PlagdetScore {
  const precisions = pairs.flatMap(({ cases, detections }) =>
    detections.map((one) => shareCovered(one, cases)),
  );
  const recalls = pairs.flatMap(({ cases, detections }) => cases.map((one) => shareCovered(one, detections)));
  const hits = pairs.flatMap(({ cases, detections }) =>
    cases.map((one) => detections.filter((d) => meets(one, d)).length),
  );
  const precision = mean(precisions);
  const recall = mean(recalls);
  const granularity = mean(hits.filter((count) => count > 0)) || 1;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { plagdet: f1 / Math.log2(1 + granularity), precision, recall, granularity };
}

/** Share of the characters of `one`, on both sides, that those of `others` which meet it on both sides cover. */
export function shareCovered(one: CasePair, others: readonly CasePair[]): number {
  const met = others.filter((other) => meets(one, other));
  const own = covered(
    one.from,
    one.to,
    met.map((other) => [other.from, other.to]),
  );
  const source = covered(
    one.sourceFrom,
    one.sourceTo,
    met.map((other) => [other.sourceFrom, other.sourceTo]),
  );
  return (own + source) / (one.to - one.from + one.sourceTo - one.sourceFrom);
}

function meets(a: CasePair, b: CasePair): boolean {
  const draft = Math.min(a.to, b.to) > Math.max(a.from, b.from);
  return draft && Math.min(a.sourceTo, b.sourceTo) > Math.max(a.sourceFrom, b.sourceFrom);
}

function covered(from: number, to: number, ranges: readonly (readonly [number, number])[]): number {
  let sum = 0;
  let reached = from;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const first = Math.max(start, reached);
    const last = Math.min(end, to);
    if (last > first) {
      sum += last - first;
      reached = last;
    }
  }
  return sum;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
