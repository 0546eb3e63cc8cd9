import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, type CopyReport, CopySettings, check } from "../../../../shared/domain/copy-check";
import { syllablesOf } from "../../../../shared/domain/folding";
import { sampleLocal, sampleParent, typings } from "../../../support/copy-check";

const settings = CopySettings.parse({});
const plain = (text: string) => ({ blocks: [{ id: "text", partId: "whole", text }] });
const indexed = (texts: readonly string[]) => texts.map((text, i) => buildIndex({ id: `${i}`, text }));
const words = [...new Set(`${sampleParent} ${sampleLocal}`.split(/\s+/))];
const anyWords = (most: number) =>
  fc.array(fc.constantFrom(...words.slice(0, 14)), { maxLength: most }).map((list) => list.join(" "));
/** Pieces of one text in any order, some with a word changed: long runs that overlap and cut one another. */
const anyPieces = fc
  .array(
    fc.record({
      from: fc.nat(90),
      length: fc.integer({ min: 3, max: 30 }),
      changed: fc.option(fc.nat(30)),
    }),
    { maxLength: 9 },
  )
  .map((pieces) =>
    pieces
      .flatMap(({ from, length, changed }) =>
        words.slice(from, from + length).map((word, i) => (i === changed ? "khác" : word)),
      )
      .join(" "),
  );
const anyText = fc.oneof(anyWords(90), anyPieces);

/** The syllables that stand in a run of eight of some source, by the plain definition. */
function inRuns(draft: string, sources: readonly string[]): readonly boolean[] {
  const { ids } = syllablesOf(draft);
  const grams = new Set(
    sources.flatMap((source) => {
      const other = syllablesOf(source).ids;
      return Array.from({ length: Math.max(0, other.length - 7) }, (_, at) =>
        other.subarray(at, at + 8).join(),
      );
    }),
  );
  const marked = new Array<boolean>(ids.length).fill(false);
  for (let at = 0; at + 8 <= ids.length; at++)
    if (grams.has(ids.subarray(at, at + 8).join())) marked.fill(true, at, at + 8);
  return marked;
}

describe("the laws of the copy check", () => {
  it("mark and count every syllable of every verbatim run, whatever else overlaps it", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 3 }), (draft, sources) => {
        const { spans, total } = check(plain(draft), indexed(sources), settings);
        const { starts, ends } = syllablesOf(draft);
        const expected = inRuns(draft, sources);
        const missed = Array.from(starts).filter(
          (start, i) => expected[i] && !spans.some((span) => span.from <= start && (ends[i] ?? 0) <= span.to),
        );
        expect(missed).toEqual([]);
        const unlabelled = Array.from(starts).filter(
          (start, i) =>
            expected[i] && spans.some((s) => s.class !== "formula" && s.from <= start && start < s.to),
        );
        expect(total.copied).toBe(unlabelled.length);
        expect(total.copied + total.leftOut).toBeGreaterThanOrEqual(expected.filter(Boolean).length);
      }),
      { numRuns: 1500 },
    );
  });

  it("give the same result when made again, from the same index and from a new one", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (draft, sources) => {
        const indexes = indexed(sources);
        const first = check(plain(draft), indexes, settings);
        expect(check(plain(draft), indexes, settings)).toEqual(first);
        expect(check(plain(draft), indexed(sources), settings)).toEqual(first);
      }),
    );
  });

  it("keep every offset between whole characters, on both sides", () => {
    const sentence = sampleParent.split("\n")[4] ?? "";
    const anyLetter = fc.oneof(
      fc.constantFrom(
        "😀",
        "𝐚",
        "e\u0302\u0301",
        "ｋ",
        "\u00ad",
        "\u200b",
        "Ð",
        "ﬁ",
        "👨‍👩‍👧",
        "\ud800",
        "\udc00",
      ),
      fc.string({ unit: "binary", maxLength: 2 }),
    );
    const anyMixed = fc
      .array(fc.tuple(fc.nat(sentence.length), anyLetter), { maxLength: 8 })
      .map((inserts) =>
        inserts.reduce((text, [at, letter]) => text.slice(0, at) + letter + text.slice(at), sentence),
      );
    fc.assert(
      fc.property(anyMixed, anyMixed, fc.constantFrom("NFC", "NFD"), (draft, source, form) => {
        const texts = { draft: draft.normalize(form), source: source.normalize(form) };
        const report = check(plain(texts.draft), indexed([texts.source]), settings);
        for (const span of report.spans) {
          for (const at of [span.from, span.to]) expect(splitsCharacter(texts.draft, at)).toBe(false);
          if (span.sourceId === null) continue;
          for (const at of [span.sourceFrom, span.sourceTo])
            expect(splitsCharacter(texts.source, at)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** True when the offset lies inside a surrogate pair or before a mark of the letter before it. */
function splitsCharacter(text: string, at: number): boolean {
  const isInPair = /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at));
  return isInPair || (at > 0 && /^[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]/.test(text.slice(at)));
}

describe("every typing", () => {
  const text = `${sampleLocal}\n${sampleParent}\n${sampleLocal}`;
  const bySyllable = (typed: string, report: CopyReport) => {
    const { starts } = syllablesOf(typed);
    return report.spans.map((span) => [
      span.class,
      starts.indexOf(span.from),
      span.syllables,
      span.fingerprint,
    ]);
  };
  const checked = (typed: string, source: string) =>
    bySyllable(typed, check(plain(typed), indexed([source]), settings));

  it.each(typings)("$name gives the same spans in the draft, in the parent and in both", ({ apply }) => {
    const expected = checked(text, sampleParent);
    expect(expected.length).toBeGreaterThan(0);
    expect(checked(apply(text), sampleParent)).toEqual(expected);
    expect(checked(text, apply(sampleParent))).toEqual(expected);
    expect(checked(apply(text), apply(sampleParent))).toEqual(expected);
  });
});
