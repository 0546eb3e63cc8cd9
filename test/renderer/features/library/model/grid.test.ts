import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedTo } from "../../../../../renderer/features/library/model/grid";

describe("the keys of the matrix", () => {
  const at = { row: 3, column: 4 };

  it.each([
    ["ArrowUp", false, { row: 2, column: 4 }],
    ["ArrowRight", false, { row: 3, column: 5 }],
    ["Home", false, { row: 3, column: 0 }],
    ["End", false, { row: 3, column: 19 }],
    ["PageDown", false, { row: 11, column: 4 }],
    ["Home", true, { row: 0, column: 0 }],
    ["End", true, { row: 19, column: 19 }],
  ])("%s (with Ctrl: %s) leads where a table's key leads", (key, isCtrl, place) => {
    expect(movedTo(key, isCtrl, at, 20)).toEqual(place);
  });

  it("leave other keys to the page", () => {
    expect(movedTo("Enter", false, at, 20)).toBeNull();
    expect(movedTo("F7", false, at, 20)).toBeNull();
    expect(movedTo("ArrowUp", true, at, 20)).toBeNull();
  });

  it("never lead over the edge", () => {
    const keys = fc.constantFrom(
      "ArrowUp",
      "ArrowDown",
      "ArrowLeft",
      "ArrowRight",
      "PageUp",
      "PageDown",
      "End",
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(keys, { maxLength: 40 }), (size, pressed) => {
        const end = pressed.reduce((cell, key) => movedTo(key, false, cell, size) ?? cell, {
          row: 0,
          column: 0,
        });
        expect(Math.min(end.row, end.column)).toBeGreaterThanOrEqual(0);
        expect(Math.max(end.row, end.column)).toBeLessThan(size);
      }),
    );
  });
});
