import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formulaLevels, shippedFormula } from "../../../../shared/domain/copy-check/formula";
import { WordingCounts } from "../../../../shared/domain/copy-check/formula-counts";
import { decodeKeys, encodeKeys, formulaKey } from "../../../../shared/domain/copy-check/formula-keys";
import { maskNames } from "../../../../shared/domain/copy-check/names";
import { syllablesOf } from "../../../../shared/domain/folding";
import { randomFrom } from "../../../support/copy-check";

const anyKey = fc.integer({ min: 0, max: 0xffffffff }).map(formulaKey);

describe("formula keys", () => {
  it("are the same after being written and read, in ascending order, each once", () => {
    fc.assert(
      fc.property(fc.array(anyKey, { maxLength: 200 }), (keys) => {
        const expected = [...new Set(keys)].sort((a, b) => a - b);
        expect(decodeKeys(encodeKeys(keys))).toEqual(expected);
      }),
    );
  });

  it("take about three letters each in a table as large as the shipped one", () => {
    const random = randomFrom(1);
    const keys = Array.from({ length: 14_000 }, () => formulaKey(random() * 0xffffffff));
    expect(encodeKeys(keys).length).toBeLessThan(14_000 * 3.2);
  });

  it("are so many that a wording of one's own is hardly ever taken for a formula", () => {
    const random = randomFrom(9);
    const words = Array.from({ length: 40_000 }, () => `từ${Math.floor(random() * 1e9).toString(36)}`);
    const levels = formulaLevels(maskNames(syllablesOf(words.join(" "))), shippedFormula());
    expect(levels.filter((level) => level > 0).length).toBeLessThanOrEqual(10);
  });
});

describe("counts of wordings", () => {
  it("are those of a plain map, whatever the keys", () => {
    const anyDocument = fc.uniqueArray(fc.oneof(anyKey, fc.integer({ min: 0, max: 40 })), { maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(anyDocument, { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (documents, least) => {
          const counts = new WordingCounts();
          const plain = new Map<number, number>();
          for (const keys of documents) {
            counts.add(keys);
            for (const key of keys) plain.set(key, (plain.get(key) ?? 0) + 1);
          }
          const expected = [...plain].filter(([, count]) => count >= least).map(([key]) => key);
          expect([...counts.keysFrom(least)].sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  it("stay right when the table grows many times", () => {
    const counts = new WordingCounts();
    const keys = Array.from({ length: 100_000 }, (_, i) => i * 7919);
    counts.add(keys);
    counts.add(keys.filter((_, i) => i % 2 === 0));
    expect(counts.keysFrom(1)).toHaveLength(100_000);
    expect(counts.keysFrom(2)).toHaveLength(50_000);
  });
});
