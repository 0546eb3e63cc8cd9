/** Milliseconds of repeated work, sorted. */
export type Times = readonly number[];

/** Runs work once to warm up and then some rounds, and gives the times of the rounds. */
export async function timesOf(rounds: number, work: () => unknown): Promise<Times> {
  await work();
  const measured: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    measured.push(performance.now() - start);
  }
  return sorted(measured);
}

/** Times in order. */
export function sorted(times: readonly number[]): Times {
  return [...times].sort((a, b) => a - b);
}

/** The middle one. */
export function median(times: Times): number {
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** The time that a share (0 to 1) of all stay below. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** One printed line: min, median and max. */
export function timesLine(name: string, times: Times, digits = 0): string {
  const shown = [times[0] ?? 0, median(times), times.at(-1) ?? 0].map((time) => time.toFixed(digits));
  return `${name}: ${shown.join(" / ")} ms (min / median / max of ${times.length})`;
}

/** One printed line: how one median compares to another. */
export function ratioLine(name: string, times: Times, base: Times): string {
  return `${name}: ${(median(times) / median(base)).toFixed(2)}`;
}
