import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inTurns } from "../../../electron/service/methods/turns";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Steps that each take a time (ms). */
function* busy(count: number, time: number): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    vi.advanceTimersByTime(time);
    yield;
  }
  return "done";
}

describe("long work in turns", () => {
  it("tells now and then how many steps are done, and nothing of quick work", async () => {
    const told: number[] = [];
    const { signal } = new AbortController();
    expect(await inTurns(busy(6, 100), signal, (done) => told.push(done))).toBe("done");
    expect(told).toEqual([2, 4, 6]);
    expect(await inTurns(busy(6, 30), signal, (done) => told.push(done))).toBe("done");
    expect(told).toHaveLength(3);
  });

  it("stops when nobody waits any more", async () => {
    const caller = new AbortController();
    const work = inTurns(busy(1000, 0), caller.signal);
    caller.abort(new Error("stopped"));
    await expect(work).rejects.toThrow("stopped");
  });
});
