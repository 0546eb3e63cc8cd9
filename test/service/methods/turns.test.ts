import { describe, expect, it } from "vitest";
import { inTurns } from "../../../electron/service/methods/turns";

/** Steps that each take a time (ms). */
function* busy(count: number, time: number): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + time;
    while (performance.now() < end);
    yield;
  }
  return "done";
}

describe("long work in turns", () => {
  it("tells now and then how many steps are done, and nothing of quick work", async () => {
    const told: number[] = [];
    const { signal } = new AbortController();
    expect(await inTurns(busy(4, 210), signal, (done) => told.push(done))).toBe("done");
    expect(told).toEqual([1, 2, 3, 4]);
    expect(await inTurns(busy(4, 0), signal, (done) => told.push(done))).toBe("done");
    expect(told).toHaveLength(4);
  });

  it("stops when nobody waits any more", async () => {
    const caller = new AbortController();
    const work = inTurns(busy(1000, 0), caller.signal);
    caller.abort(new Error("stopped"));
    await expect(work).rejects.toThrow("stopped");
  });
});
