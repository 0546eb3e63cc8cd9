import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, CopySettings, check } from "../../../../shared/domain/copy-check";
import { allowedRanges, splitParent } from "../../../../shared/domain/parent-plan";
import { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { anItem } from "../../../support/builders";
import { sampleParent } from "../../../support/copy-check";

const itemAt = (from: number, to: number, isAllowed: boolean) =>
  anItem({ id: `${from}`, text: "", at: { from, to }, isAllowed });

function splitSample() {
  let from = 0;
  const paragraphs = sampleParent.split("\n").map((text) => {
    const paragraph = { from, text, isBold: false, isItalic: false, isCentred: false, listMark: "" };
    from += text.length + 1;
    return paragraph;
  });
  return splitParent(paragraphs).items;
}

describe("what the upper office lets units repeat", () => {
  it("is nothing until an item is marked", () => {
    expect(allowedRanges(splitSample())).toEqual([]);
  });

  it("is nothing in an item that was kept before the mark existed", () => {
    const { isAllowed, ...older } = anItem({ id: "I.1", text: "Một việc." });
    expect(isAllowed).toBe(false);
    expect(ParentItem.parse(older).isAllowed).toBe(false);
  });

  it("joins items that follow one another with the marks between them", () => {
    const items = [itemAt(0, 10, true), itemAt(14, 30, true), itemAt(33, 40, false), itemAt(44, 50, true)];
    expect(allowedRanges(items)).toEqual([
      { from: 0, to: 30 },
      { from: 44, to: 50 },
    ]);
  });

  it("covers every marked item and no other, in order and apart, whatever the items", () => {
    const cut = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 12 }), (cuts) => {
        let end = 0;
        const items = cuts.map(([gap, length, isAllowed]) => {
          const from = end + gap;
          end = from + length;
          return itemAt(from, end, isAllowed);
        });
        const ranges = allowedRanges(items.toReversed());
        ranges.forEach((range, i) => {
          expect(range.from).toBeLessThan(range.to);
          expect(range.from).toBeGreaterThan(ranges[i - 1]?.to ?? -1);
        });
        for (const { at, isAllowed } of items) {
          const isIn = ranges.some(({ from, to }) => from <= at.from && at.to <= to);
          expect(isIn).toBe(isAllowed);
        }
      }),
    );
  });

  it("leaves both sides of the share of a draft that repeats it", () => {
    const items = splitSample();
    const marked = items.filter(({ text }) => text.startsWith("Ban Thường vụ Tỉnh uỷ lãnh đạo"));
    expect(marked).toHaveLength(1);
    const allowed = allowedRanges(
      items.map((item) => ({ ...item, isAllowed: marked.some(({ id }) => id === item.id) })),
    );
    const source = buildIndex({ id: "p", text: sampleParent, allowed });
    const draft = { blocks: [{ id: "b", partId: "", text: marked[0]?.text ?? "" }] };
    const { total, spans } = check(draft, [source], CopySettings.parse({}));
    expect(spans.map((span) => span.class)).toEqual(["allowed"]);
    expect(total).toMatchObject({ denominator: 0, leftOut: total.syllables });
  });
});
