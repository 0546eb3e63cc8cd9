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

/** What two ways of one work took, round by round, so that other work of the machine weighs on both alike. */
export interface Paired {
  readonly name: string;
  readonly wall: readonly [Times, Times];
  readonly cpu: readonly [Times, Times];
}

/** Runs two ways of one work by turns, each first once to warm up. */
export async function pairedTimes(
  name: string,
  rounds: number,
  works: readonly [() => unknown, () => unknown],
): Promise<Paired> {
  for (const work of works) await work();
  const wall: [number[], number[]] = [[], []];
  const cpu: [number[], number[]] = [[], []];
  for (let turn = 0; turn < rounds * 2; turn += 1) {
    const at = turn % 2 === 0 ? 0 : 1;
    const [start, before] = [performance.now(), process.cpuUsage()];
    await works[at]();
    const { user, system } = process.cpuUsage(before);
    wall[at].push(performance.now() - start);
    cpu[at].push((user + system) / 1000);
  }
  return { name, wall: [sorted(wall[0]), sorted(wall[1])], cpu: [sorted(cpu[0]), sorted(cpu[1])] };
}

/** One printed line: how the medians of the first way compare to those of the second, by the clock and in CPU time. */
export function pairedLine({ name, wall, cpu }: Paired): string {
  const ratio = ([own, base]: readonly [Times, Times]) => (median(own) / median(base)).toFixed(2);
  return `${name}: ${ratio(wall)} (wall), ${ratio(cpu)} (CPU)`;
}
