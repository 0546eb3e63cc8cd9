import { describe, expect, it } from "vitest";
import { arrange } from "../../../../../renderer/features/library/model/arrangement";
import { figuresOf } from "../../../../../renderer/features/library/model/figures";

describe("the figures of pairs", () => {
  it("stand in the order shown and tell what was counted, and where there is too little", () => {
    const matrix = [
      [1, 0, 0.9],
      [0, 1, 0],
      [0.9, 0, 1],
    ];
    const counted = { own: [100, 10, 50], shared: matrix.map((row) => row.map((share) => share * 150)) };
    const [first, , third] = figuresOf(arrange(matrix, 60, ["a", "b", "c"]), counted);
    expect(first?.[1]).toEqual({ percent: 90, shared: 135, both: 150, isTooShort: false });
    expect(third?.[0]).toEqual({ percent: 0, shared: 0, both: 110, isTooShort: true });
  });
});
