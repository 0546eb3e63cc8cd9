import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../../../../renderer/features/library/model/segments";

describe("a text cut at its passages", () => {
  it("tells which stretch belongs to which passage, in the order of the text", () => {
    const segments = segmentsOf("một hai ba bốn", [
      { from: 8, to: 10 },
      { from: 0, to: 3 },
    ]);
    expect(segments.map(({ text, passage }) => [text, passage])).toEqual([
      ["một", 1],
      [" hai ", null],
      ["ba", 0],
      [" bốn", null],
    ]);
  });

  it("is the whole text again, however the passages overlap", () => {
    const range = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(range), (text, passages) => {
        const segments = segmentsOf(text, passages);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        for (const { from, text: words, passage } of segments) {
          if (passage === null) continue;
          expect(passages[passage]?.from).toBeLessThanOrEqual(from);
          expect(passages[passage]?.to).toBeGreaterThanOrEqual(from + words.length);
        }
      }),
    );
  });
});
