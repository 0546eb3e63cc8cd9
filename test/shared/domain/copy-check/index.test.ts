import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildIndex,
  type CopyReport,
  CopySettings,
  check,
  createIncrementalCheck,
} from "../../../../shared/domain/copy-check";
import { syllablesOf } from "../../../../shared/domain/folding";
import { anyTyping, randomFrom, sampleLocal, sampleParent } from "../../../support/copy-check";

const settings = CopySettings.parse({});
const parent = buildIndex({ id: "parent", text: sampleParent });
const plain = (text: string) => ({ blocks: [{ id: "text", partId: "whole", text }] });
const checkText = (text: string, source = sampleParent) =>
  check(plain(text), [buildIndex({ id: "parent", text: source })], settings);
/** Spans by the order of their syllables: what must not change when only the typing does. */
const bySyllable = (text: string, report: CopyReport) => {
  const { starts } = syllablesOf(text);
  return report.spans.map((span) => [span.class, starts.indexOf(span.from), span.syllables]);
};
const sentence = (line: number, from: number, to: number) =>
  (sampleParent.split("\n")[line] ?? "")
    .split(" ")
    .slice(from, to)
    .join(" ")
    .replace(/[,.;]$/, "");

describe("copy check", () => {
  it("marks a copied run with its exact place on both sides", () => {
    const copied = sentence(4, 6, 18);
    const text = `Chi bộ ta: ${copied}, xin hết.`;
    const [span, ...others] = checkText(text).spans;
    expect(others).toEqual([]);
    expect(span).toMatchObject({ class: "verbatim", sourceId: "parent", syllables: 12, similarity: 1 });
    expect(text.slice(span?.from, span?.to)).toBe(copied);
    expect(sampleParent.slice(span?.sourceFrom, span?.sourceTo)).toBe(copied);
  });

  it("counts copied, local and the denominator by part", () => {
    const blocks = [
      { id: "a", partId: "one", text: sentence(4, 6, 18) },
      { id: "b", partId: "one", text: "Thôn Đông Hạ tự làm." },
      { id: "c", partId: "two", text: sampleLocal },
    ];
    const report = check({ blocks }, [parent], settings);
    expect(report.parts[0]?.counts).toMatchObject({ syllables: 17, denominator: 17, copied: 12, local: 5 });
    expect(report.parts.map((part) => part.isLocal)).toEqual([false, true]);
  });

  it("finds nothing in text that shares no run of eight syllables", () => {
    expect(checkText(sampleLocal).spans).toEqual([]);
    expect(checkText(sentence(4, 6, 13)).spans).toEqual([]);
  });

  it("gives the same spans for any typing of the draft or of the parent", () => {
    const text = `${sampleLocal}\n${sampleParent}\n${sampleLocal}`;
    const expected = bySyllable(text, checkText(text));
    fc.assert(
      fc.property(anyTyping, anyTyping, (typing, other) => {
        const typed = typing.apply(text);
        expect(bySyllable(typed, checkText(typed, other.apply(sampleParent)))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves quoted and declared passages out of numerator and denominator", () => {
    const copied = sentence(4, 6, 18);
    const quoted = checkText(`Nghị quyết viết: “${copied}”. Thôn ta làm ngay.`);
    expect(quoted.total).toMatchObject({ syllables: 19, denominator: 7, copied: 0, local: 7, leftOut: 12 });
    expect(quoted.spans.map((span) => span.class)).toEqual(["quoted"]);
    const block = { id: "a", partId: "one", text: copied, quotations: [{ from: 0, to: copied.length }] };
    expect(check({ blocks: [block] }, [parent], settings).total).toMatchObject({
      denominator: 0,
      leftOut: 12,
    });
  });

  it("follows a quotation over lines broken in mid-sentence, but over no paragraph when its marks are straight", () => {
    const broken = sentence(4, 6, 18).replace(" động ", " động\n");
    expect(checkText(`“${broken}”`).total.leftOut).toBe(12);
    expect(checkText(`"${broken}"`).total.leftOut).toBe(12);
    expect(checkText(`"${broken}\nThôn ta"`).total.leftOut).toBe(0);
    expect(checkText(`“${broken}\n\nThôn ta”`).total.leftOut).toBe(0);
  });

  it("does not take short marked words or an open quotation mark for a quotation", () => {
    expect(checkText(`Phong trào “${sentence(4, 6, 9)}”`).total.leftOut).toBe(0);
    expect(checkText(`“${sentence(4, 6, 18)}`).total).toMatchObject({ copied: 12, leftOut: 0 });
  });

  it("names the source a passage is from when there are several", () => {
    const other = buildIndex({ id: "other", text: sampleLocal });
    const report = check(plain(`${sentence(4, 6, 18)}. ${sampleLocal}`), [parent, other], settings);
    expect(new Set(report.spans.map((span) => span.sourceId))).toEqual(new Set(["parent", "other"]));
    expect(report.total.local).toBe(0);
  });
});

describe("a draft in blocks", () => {
  const words = sampleParent.split(/\s+/).filter((word) => !/\d|^I+\.$/.test(word));
  const source = words.join(" ");
  const cut = (size: number) =>
    Array.from({ length: Math.ceil(words.length / size) }, (_, i) => ({
      id: `${i}`,
      partId: `${i % 5}`,
      text: words.slice(i * size, (i + 1) * size).join(" "),
    }));

  it.each([1, 3, 5, 7, 9, 20])("of %i words each, copied over all borders, has nothing local", (size) => {
    const { total, spans, blocks } = check(
      { blocks: cut(size) },
      [buildIndex({ id: "p", text: source })],
      settings,
    );
    expect(total).toMatchObject({ local: 0, adapted: 0, renamed: 0 });
    expect(total.copied + total.leftOut).toBe(total.syllables);
    expect(blocks).toHaveLength(cut(size).length);
    for (const span of spans) {
      const text = cut(size)[Number(span.blockId)]?.text.slice(span.from, span.to) ?? "";
      expect(syllablesOf(source.slice(span.sourceFrom, span.sourceTo)).ids).toEqual(syllablesOf(text).ids);
    }
  });

  it("counts the short ends of a run over a border, but not a word or two that only chance made go on", () => {
    const blocks = [sentence(4, 6, 11), "", sentence(4, 11, 14), `${sentence(4, 14, 16)} xã ta tự làm`].map(
      (text, i) => ({ id: `${i}`, partId: "p", text }),
    );
    const report = check({ blocks }, [parent], settings);
    expect(report.blocks.map(({ counts }) => counts.copied)).toEqual([5, 0, 3, 0]);
    expect(report.total.local).toBe(6);
  });

  it("is checked anew beside an edited block only where the copied run changed", () => {
    const incremental = createIncrementalCheck([parent], settings);
    const [head, tail] = [sentence(4, 6, 12), sentence(4, 12, 17)].map((text, i) => ({
      id: `${i}`,
      partId: "p",
      text,
    }));
    const blocks = [head, tail].filter((block) => block !== undefined);
    expect(incremental.update(blocks).report.total.copied).toBe(11);
    const edited = blocks.map((one, i) => (i === 0 ? { ...one, text: `${one.text} thêm` } : one));
    const update = incremental.update(edited);
    expect(update.report.total.copied).toBe(0);
    expect(update.changedBlockIds).toEqual(["0", "1"]);
  });
});

describe("incremental copy check", () => {
  const sentences = `${sampleParent}\n${sampleLocal}`.split("\n");
  const start = sentences.map((text, i) => ({ id: `b${i}`, partId: `p${i % 3}`, text }));

  it("equals the full check after each of 1,000 random edits", () => {
    const random = randomFrom(7);
    const incremental = createIncrementalCheck([parent], settings);
    let blocks = start;
    for (let edit = 0; edit < 1000; edit++) {
      const at = Math.floor(random() * blocks.length);
      const text = blocks[at]?.text ?? "";
      const cut = Math.floor(random() * text.length);
      const piece =
        sentences[Math.floor(random() * sentences.length)]?.slice(0, Math.floor(random() * 60)) ?? "";
      const texts = [
        text.slice(0, cut) + piece + text.slice(cut),
        text.slice(0, cut) + text.slice(cut + 5),
        piece,
      ];
      const changed = {
        id: `b${edit % 12}`,
        partId: `p${edit % 3}`,
        text: texts[edit % 3]?.slice(0, 600) ?? "",
      };
      blocks =
        edit % 10 === 9
          ? [...blocks].reverse()
          : blocks.map((block, i) => (i === at ? { ...changed, id: block.id } : block));
      expect(incremental.update(blocks).report).toEqual(check({ blocks }, [parent], settings));
    }
  });

  it("equals the full check after each of 1,000 random edits of blocks of a few words", () => {
    const random = randomFrom(23);
    const words = `${sampleParent} ${sampleLocal}`.split(/\s+/);
    const incremental = createIncrementalCheck([parent], settings);
    const some = (from: number) => words.slice(from, from + Math.floor(random() * 9)).join(" ");
    let blocks = Array.from({ length: 30 }, (_, i) => ({ id: `b${i}`, partId: "p", text: some(i * 6) }));
    for (let edit = 0; edit < 1000; edit++) {
      const at = Math.floor(random() * blocks.length);
      const text = some(random() < 0.5 ? at * 6 : Math.floor(random() * words.length));
      blocks = blocks.map((block, i) => (i === at ? { ...block, text } : block));
      expect(incremental.update(blocks).report).toEqual(check({ blocks }, [parent], settings));
    }
  });

  it("looks only at blocks whose text changed", () => {
    const incremental = createIncrementalCheck([parent], settings);
    expect(incremental.update(start).changedBlockIds).toHaveLength(start.length);
    expect(incremental.update(start.map((block) => ({ ...block }))).changedBlockIds).toEqual([]);
    const edited = start.map((block, i) => (i === 2 ? { ...block, text: `${block.text} Thêm.` } : block));
    expect(incremental.update(edited).changedBlockIds).toEqual(["b2"]);
  });
});

describe("copy check of bad input", () => {
  const long = Array.from({ length: 200_000 }, (_, i) => `tiếng${(i * 7919) % 4001}`).join(" ");
  const repeated = "nghiên ".repeat(5_000_000 / 9);
  const foreign = Array.from({ length: 16 }, (_, i) => `город${i}ж нечто${i}л word${i}r`).join(" ");

  it("finds a short text in another language copied as a whole", () => {
    const english =
      "The committee shall review the yearly programme and report all results to its members soon";
    const { total } = checkText(english, english);
    expect(total).toMatchObject({ local: 0, copied: total.syllables });
  });

  it.each([
    ["an empty draft", "", sampleParent, 0],
    ["an empty parent", sampleLocal, "", 0],
    ["one syllable", "ta", "ta", 0],
    ["no Vietnamese at all", foreign, foreign, 48],
    ["no Vietnamese at all, against a Vietnamese parent", foreign, sampleParent, 0],
    ["lone surrogates", `\ud800${sentence(4, 6, 18)}\udc00`, sampleParent, 12],
  ])("answers %s", (_, draft, source, copied) => {
    expect(checkText(draft, source).total.copied).toBe(copied);
  });

  it("answers a parent equal to the draft with all syllables copied", () => {
    const { total } = checkText(sampleParent);
    expect(total.copied).toBe(total.syllables);
  });

  it("answers 5 MB of one repeated word, against itself and against little of it", () => {
    expect(checkText(repeated, repeated).total.local).toBe(0);
    expect(checkText(repeated, "nghiên ".repeat(1000)).total.local).toBe(0);
  });

  it("answers texts of a few words in random order, where a copy might begin anywhere", () => {
    const random = randomFrom(3);
    const mixed = () => Array.from({ length: 50_000 }, () => `tiếng${Math.floor(random() * 5)}`).join(" ");
    const { total } = checkText(mixed(), mixed());
    expect(total.denominator).toBe(50_000);
  });

  it("answers a row of 400,000 words with capitals, as of a table of names", () => {
    const row = "Nguyễn Văn Hạnh ".repeat(133_334);
    expect(checkText(row, sampleParent).total).toMatchObject({ syllables: 400_002, copied: 0 });
  });

  it("answers 200,000 syllables pasted over a parent of as many", () => {
    expect(checkText(long, long).total.local).toBe(0);
  });
});
