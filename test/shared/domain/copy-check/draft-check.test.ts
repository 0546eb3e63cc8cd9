import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CopyReport } from "../../../../shared/domain/copy-check";
import {
  buildIndex,
  CopySettings,
  check,
  createIncrementalCheck,
} from "../../../../shared/domain/copy-check";
import type { DraftBlock } from "../../../../shared/domain/copy-check/types";
import { syllablesOf } from "../../../../shared/domain/folding";
import { randomFrom, sampleLocal, sampleParent } from "../../../support/copy-check";

const settings = CopySettings.parse({});
const lines = `${sampleParent}\n${sampleLocal}`.split("\n");
const allowed = [{ from: sampleParent.indexOf("Ban Thường vụ"), to: sampleParent.indexOf("có lộ trình") }];
const parent = buildIndex({ id: "parent", text: sampleParent, allowed });
const blocksOf = (texts: readonly string[]): DraftBlock[] =>
  texts.map((text, i) => ({ id: `b${i}`, partId: `p${i >> 1}`, text }));
const checked = (texts: readonly string[]) => check({ blocks: blocksOf(texts) }, [parent], settings);

/** Quoted stretches by the number of their first syllable in the whole draft, those that touch as one. */
function quotedSyllables(texts: readonly string[], report: CopyReport): readonly number[] {
  const numbers: number[] = [];
  let first = 0;
  texts.forEach((text, i) => {
    const { starts, count } = syllablesOf(text);
    const spans = report.spans.filter((span) => span.class === "quoted" && span.blockId === `b${i}`);
    starts.forEach((start, at) => {
      if (spans.some((span) => span.from <= start && start < span.to)) numbers.push(first + at);
    });
    first += count;
  });
  return numbers;
}

describe("quotations over the borders of blocks", () => {
  const [opening = "", middle = "", end = ""] = lines.slice(4, 7).map((line) => line.slice(3));

  it("are those of the whole text when the closing mark comes paragraphs later", () => {
    const texts = [`Nghị quyết viết: “${opening}`, middle, `${end}” Thôn ta làm ngay.`];
    const { total, spans } = checked(texts);
    expect(spans.map((span) => span.class)).toEqual(["quoted", "quoted", "quoted"]);
    expect(total).toMatchObject({ copied: 0, local: 7, denominator: 7 });
  });

  it("are none without a closing mark, over an empty block, past another opening mark or too far on", () => {
    const far = Array.from({ length: 60 }, () => sampleLocal.slice(0, 80));
    for (const texts of [
      [`“${opening}`, middle],
      [`“${opening}`, "", `${middle}”`],
      [`“${opening}`, ...far, `${middle}”`],
      [`"${opening}`, `${middle}"`],
    ])
      expect(checked(texts).spans.map((span) => span.class)).not.toContain("quoted");
    const { blocks } = checked([`“${opening}`, `“${middle}”`]);
    expect(blocks.map(({ spans }) => spans[0]?.class)).toEqual(["allowed", "quoted"]);
  });

  it("count by the length of the whole quotation, not of its part in a block", () => {
    const words = opening.split(" ");
    const texts = [`“${words.slice(0, 5).join(" ")}`, `${words.slice(5, 10).join(" ")}”`];
    expect(checked(texts).total).toMatchObject({ leftOut: 10, denominator: 0 });
  });

  it("are looked for again in all blocks they reach when one mark is typed or taken away", () => {
    const incremental = createIncrementalCheck([parent], settings);
    const open = blocksOf([`“${opening}`, middle, end, sampleLocal]);
    const closed = open.map((block, i) => (i === 2 ? { ...block, text: `${end}”` } : block));
    incremental.update(open);
    const { changedBlockIds, report } = incremental.update(closed);
    expect(changedBlockIds).toEqual(["b0", "b1", "b2"]);
    expect(report.total.copied).toBe(0);
    expect(incremental.update(closed.slice(1)).report).toEqual(
      check({ blocks: closed.slice(1) }, [parent], settings),
    );
  });

  it("are the same syllables in the whole text and in its blocks", () => {
    const anyPiece = fc.constantFrom(
      "“",
      "”",
      "«",
      "»",
      '"',
      " ",
      " và ",
      opening.slice(0, 60),
      middle.slice(0, 50),
      sampleLocal,
    );
    const anyBlock = fc.array(anyPiece, { maxLength: 5 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 8 }), (texts) => {
        const whole = [texts.join("\n")];
        expect(quotedSyllables(texts, checked(texts))).toEqual(quotedSyllables(whole, checked(whole)));
      }),
      { numRuns: 400 },
    );
  });
});

describe("an incremental check", () => {
  /** A block of pieces of the parent, of local text and of quotation marks, at times with a declared quotation. */
  function anyBlock(id: string, random: () => number): DraftBlock {
    const some = () => Math.floor(random() * 12);
    const pieces = Array.from({ length: some() % 5 }, () => {
      const words = (lines[some() % lines.length] ?? "").split(" ");
      const from = some();
      const to = from + (random() < 0.3 ? words.length : some()); // only a long passage has an order
      return ["“", "”", '"', ""][some() % 4] + words.slice(from, to).join(" ");
    });
    const text = pieces.join(random() < 0.5 ? " " : "”");
    const quotations = random() < 0.1 ? { quotations: [{ from: 0, to: Math.floor(text.length / 2) }] } : {};
    return { id, partId: `p${some() % 4}`, text, ...quotations };
  }

  it("equals the full check after each of 1,000 random edits, insertions, removals and moves", () => {
    const random = randomFrom(41);
    const incremental = createIncrementalCheck([parent], settings);
    let blocks = Array.from({ length: 20 }, (_, i) => anyBlock(`b${i}`, random));
    let moves = 0;
    for (let edit = 0; edit < 1000; edit++) {
      const blocksBefore = blocks.slice();
      const moved = random() < 0.1 ? blocks.splice(0, 1) : [];
      const at = Math.floor(random() * blocks.length);
      const block = anyBlock(random() < 0.6 ? (blocks[at]?.id ?? "") : `n${edit}`, random);
      const isLong = blocks.length > 25;
      const removed = block.id !== blocks[at]?.id && !isLong ? 0 : 1 + (isLong ? 2 : 0);
      blocks = blocks.toSpliced(at, removed, block).concat(moved);
      const before = new Map(incremental.update(blocksBefore).report.blocks.map((one) => [one.id, one]));
      const { report, changedBlockIds } = incremental.update(blocks);
      expect(report).toEqual(check({ blocks }, [parent], settings));
      expect(changedBlockIds).toEqual([...new Set(changedBlockIds)]);
      const others = report.blocks.filter(({ id }) => !changedBlockIds.includes(id));
      expect(others).toEqual(others.map(({ id }) => before.get(id)));
      moves += report.spans.filter(({ isMoved }) => isMoved).length;
    }
    expect(moves).toBeGreaterThan(1000);
  });

  it("leaves the reports it gave before as they were", () => {
    const incremental = createIncrementalCheck([parent], settings);
    const first = incremental.update(blocksOf(lines)).report;
    const kept = structuredClone(first);
    incremental.update(blocksOf(lines.map((line, i) => (i === 4 ? `Thêm. ${line}` : line))));
    expect(first).toEqual(kept);
  });
});
