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
  it("tells now and then which share of the expected steps is done, and never more than all", async () => {
    const told: number[] = [];
    const caller = { signal: new AbortController().signal, tell: (share: number) => told.push(share) };
    expect(await inTurns(busy(6, 210), caller, 4)).toBe("done");
    expect(told).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
    expect(await inTurns(busy(6, 0), caller, 6)).toBe("done");
    expect(told).toHaveLength(6);
  });

  it("stops when nobody waits any more", async () => {
    const caller = new AbortController();
    const work = inTurns(busy(1000, 0), { signal: caller.signal }, 1000);
    caller.abort(new Error("stopped"));
    await expect(work).rejects.toThrow("stopped");
  });
});
