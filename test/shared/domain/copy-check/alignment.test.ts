import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, CopySettings, check } from "../../../../shared/domain/copy-check";
import { Alignment } from "../../../../shared/domain/copy-check/alignment";

const settings = CopySettings.parse({});
/** Words no two of which are equal or names, so that nobody can doubt which stands for which. */
const words = Array.from({ length: 60 }, (_, i) => `t${"aeiouy".charAt(i % 6)}${"bcdghklmnp".charAt(i / 6)}`);
const added = Array.from({ length: 60 }, (_, i) => `v${"aeiouy".charAt(i % 6)}${"bcdghklmnp".charAt(i / 6)}`);

function marksOf(draft: readonly string[], source: readonly string[], from: number, to: number) {
  const offset = (list: readonly string[], at: number) =>
    list.slice(0, at).join(" ").length + (at > 0 ? 1 : 0);
  const allowed = [{ from: offset(source, from), to: offset(source, to) - 1 }];
  const index = buildIndex({ id: "p", text: source.join(" "), allowed });
  const text = draft.join(" ");
  const { spans } = check({ blocks: [{ id: "b", partId: "p", text }] }, [index], settings);
  return draft.map((_, at) => {
    const place = offset(draft, at);
    return spans.find((span) => span.from <= place && place < span.to);
  });
}

describe("allowed text inside an edited passage", () => {
  it("ends exactly where the source's does, however many words were added on one side of it", () => {
    const draft = [...words.slice(0, 12), "vab", "vac", "vad", ...words.slice(12, 40)];
    const classes = marksOf(draft, words, 20, 40).map((span) => span?.class);
    expect(classes.indexOf("allowed")).toBe(draft.indexOf(words[20] ?? ""));
    expect(classes.slice(23)).toEqual(Array.from({ length: 20 }, () => "allowed"));
  });

  it("holds a word changed or added between allowed words, but none at its edge", () => {
    const draft = [
      ...words.slice(0, 20),
      "vab",
      ...words.slice(20, 30),
      "vac",
      "vad",
      ...words.slice(31, 40),
    ];
    const classes = marksOf(draft, words, 20, 40).map((span) => span?.class);
    expect(classes[20]).not.toBe("allowed");
    expect(classes.slice(21)).toEqual(Array.from({ length: 21 }, () => "allowed"));
  });

  it("takes in every word that was kept and is allowed, and no kept word that is not, for any edits", () => {
    const anyEdit = fc.record({
      at: fc.integer({ min: 5, max: 54 }),
      how: fc.constantFrom("drop", "add", "change"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyEdit, { maxLength: 7, selector: ({ at }) => at >> 2 }),
        fc.nat(40),
        fc.integer({ min: 8, max: 20 }),
        (edits, from, size) => {
          const draft = words.flatMap((word, at) => {
            const how = edits.find((edit) => edit.at === at)?.how;
            if (how === "drop") return [];
            if (how === "change") return [added[at] ?? ""];
            return how === "add" ? [added[at] ?? "", word] : [word];
          });
          const spans = marksOf(draft, words, from, from + size);
          draft.forEach((word, i) => {
            const at = words.indexOf(word);
            const span = spans[i];
            if (at < 0 || span === undefined) return;
            expect([word, span.class === "allowed"]).toEqual([word, from <= at && at < from + size]);
          });
          expect(spans.filter((span) => span === undefined).length).toBeLessThanOrEqual(12);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("an alignment", () => {
  const anyIds = (most: number) =>
    fc.array(fc.nat(30), { maxLength: most }).map((ids) => Uint32Array.from(ids));

  it("maps each stretch of the draft's side into the source's, in order, and equal syllables to equal ones", () => {
    fc.assert(
      fc.property(anyIds(1500), anyIds(1500), (draft, source) => {
        const alignment = new Alignment({ draft, source });
        let reached = 0;
        draft.forEach((id, at) => {
          const range = { from: at, to: at + 1 };
          const place = alignment.sourceOf(range);
          expect(place.from <= place.to && place.to <= source.length && place.to >= reached).toBe(true);
          if (alignment.equalIn(range) === 1) expect(source[place.from]).toBe(id);
          reached = place.to;
        });
      }),
      { numRuns: 60 },
    );
  });

  it("finds the whole of a long text with every tenth word changed", () => {
    const source = Uint32Array.from({ length: 5000 }, (_, i) => i + 1);
    const draft = source.map((id, i) => (i % 10 === 0 ? 0 : id));
    const alignment = new Alignment({ draft, source });
    expect(alignment.equalIn({ from: 0, to: 5000 })).toBe(4500);
    expect(alignment.sourceOf({ from: 4000, to: 4001 })).toEqual({ from: 4000, to: 4001 });
  });
});
