import { describe, expect, it } from "vitest";
import { plagdetOf, shareCovered } from "../../../bench/copy-check-plagdet";

const pair = (from: number, to: number, sourceFrom = from, sourceTo = to) => ({
  from,
  to,
  sourceFrom,
  sourceTo,
});

describe("plagdet, the score of the benches", () => {
  it("is 1 when every case is found once and exactly", () => {
    const cases = [pair(0, 100), pair(300, 350)];
    expect(plagdetOf([{ cases, detections: cases }])).toEqual({
      plagdet: 1,
      precision: 1,
      recall: 1,
      granularity: 1,
    });
  });

  it("counts characters on both sides together", () => {
    expect(shareCovered(pair(0, 100), [pair(0, 50, 0, 100)])).toBe(0.75);
  });

  it("does not count a detection that meets the case on one side only", () => {
    expect(shareCovered(pair(0, 100), [pair(0, 100, 500, 600)])).toBe(0);
  });

  it("is divided by the logarithm of the granularity", () => {
    const { plagdet, granularity } = plagdetOf([
      { cases: [pair(0, 100)], detections: [pair(0, 50), pair(50, 100)] },
    ]);
    expect(granularity).toBe(2);
    expect(plagdet).toBeCloseTo(1 / Math.log2(3));
  });

  it("is 0 when nothing is found or nothing found is true", () => {
    expect(plagdetOf([{ cases: [pair(0, 9)], detections: [] }]).plagdet).toBe(0);
    expect(plagdetOf([{ cases: [pair(0, 9)], detections: [pair(20, 29)] }]).plagdet).toBe(0);
  });
});
