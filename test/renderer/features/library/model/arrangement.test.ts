import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange, rangeOf } from "../../../../../renderer/features/library/model/arrangement";

/** A symmetric matrix of likeness from its upper half. */
function matrixOf(size: number, share: (i: number, j: number) => number): number[][] {
  const at = (i: number, j: number) => (i === j ? 1 : share(Math.min(i, j), Math.max(i, j)));
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => at(i, j)));
}

const matrices = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 })
  .chain((shares) =>
    fc.integer({ min: 0, max: 6 }).map((size) => matrixOf(size, (i, j) => shares[i * 6 + j] ?? 0)),
  );

describe("an arrangement of programmes", () => {
  const shares: Readonly<Record<string, number>> = { "0 4": 0.88, "0 5": 0.94, "4 5": 0.9, "1 3": 0.97 };
  const matrix = matrixOf(6, (i, j) => shares[`${i} ${j}`] ?? 0.1);

  it("puts those that are alike together, the largest group first, the nearest beside one another", () => {
    const { order, clusters } = arrange(matrix, 60, []);
    expect(order).toEqual([0, 5, 4, 1, 3, 2]);
    expect(clusters.map(rangeOf)).toEqual(["88–94%", "97%"]);
    expect(clusters.map(({ closest }) => closest)).toEqual([
      [0, 5],
      [1, 3],
    ]);
  });

  it("holds the threshold against what is shown: 59,9% is shown as 59% and is below 60%", () => {
    const near = matrixOf(2, () => 0.599);
    expect(arrange(near, 60, [])).toMatchObject({
      clusters: [],
      percents: [
        [100, 59],
        [59, 100],
      ],
    });
    expect(
      arrange(
        matrixOf(2, () => 0.29),
        29,
        [],
      ).clusters,
    ).toHaveLength(1);
  });

  it("puts those equally alike in the order of their names, whatever order they came in", () => {
    const alike = matrixOf(4, () => 1);
    expect(arrange(alike, 60, ["Xã 1", "Xã 10", "Xã 12", "Xã 2"]).order).toEqual([0, 3, 1, 2]);
  });

  it("names those that are like no other in the order of a dictionary", () => {
    const apart = matrixOf(3, () => 0);
    expect(arrange(apart, 60, ["xã Đông Hạ 10", "xã Đông Hạ 9", "xã Bàu Sen"]).order).toEqual([2, 1, 0]);
  });

  it("shows every programme once, whatever the threshold", () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 10, max: 100 }), (any, threshold) => {
        const { order, clusters, percents } = arrange(any, threshold, []);
        expect(order.toSorted((a, b) => a - b)).toEqual(any.map((_, place) => place));
        for (const { members, most, closest } of clusters) {
          expect(members.length).toBeGreaterThan(1);
          expect(most).toBeGreaterThanOrEqual(threshold);
          expect(percents[closest[0]]?.[closest[1]]).toBe(most);
        }
      }),
    );
  });
});
