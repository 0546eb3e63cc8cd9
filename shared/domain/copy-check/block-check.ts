import { evidenceOf } from "./evidence";
import { isForeign, isForeignScrap } from "./foreign";
import type { FormulaTable } from "./formula";
import { citedTitles } from "./known-wording";
import { type MaskedUnits, maskNames } from "./names";
import { PassageFinder } from "./passage-finder";
import { freeParts, type Passage, partIn, splitByAllowed, withoutOverlap } from "./passages";
import { freeRanges, marksOf, merged, syllablesIn } from "./ranges";
import type { BlockRange, BlockReport, CopyCounts, DraftBlock } from "./report";
import type { CopySettings } from "./settings";
import type { SourceIndex } from "./source-index";
import { passageSpan, plainSpan } from "./spans";
import { type FoldedBlock, type Surroundings, wordingWith } from "./surroundings";

/** What a block is checked against and how. */
export interface CheckContext {
  readonly indexes: readonly SourceIndex[];
  readonly settings: CopySettings;
  readonly formula: FormulaTable;
}

/** Where a block stands: the wording around it, and its syllables that quotation marks enclose. */
export interface BlockPlace {
  readonly around: Surroundings;
  readonly quoted: readonly BlockRange[];
}

/** What was found in a block, in syllables; nothing overlaps. */
interface Found {
  readonly passages: readonly Passage[];
  readonly quoted: readonly BlockRange[];
  readonly bases: readonly BlockRange[];
  readonly runs: Uint8Array;
}

/** Fewest syllables that a run leaves in a block it does not fill; fewer go on with the same word by chance. */
const leastPart = 3;

/**
 * Checks one block: the same block, place and context always give the same result. A copy that reaches over the
 * block's border is found from what stands around, and counts here with the syllables of this block.
 */
export function checkBlock(
  block: DraftBlock,
  folded: FoldedBlock,
  place: BlockPlace,
  context: CheckContext,
): BlockReport {
  const { syllables } = folded;
  const found = findIn(block, folded, place, context);
  const spans = [
    ...found.passages.map((passage) => passageSpan(block, syllables, passage)),
    ...found.quoted.map((range) => plainSpan(block, syllables, range, "quoted")),
    ...found.bases.map((range) => plainSpan(block, syllables, range, "formula")),
  ].sort((a, b) => a.from - b.from);
  return { id: block.id, partId: block.partId, counts: countsOf(syllables.count, found), spans };
}

function findIn(block: DraftBlock, folded: FoldedBlock, place: BlockPlace, context: CheckContext): Found {
  const { syllables } = folded;
  const { count } = syllables;
  const runs = new Uint8Array(count);
  const declared = (block.quotations ?? []).map((range) => syllablesIn(syllables, range));
  const quoted = merged([...declared, ...place.quoted]);
  const isQuoted = marksOf(quoted, count);
  const isWhollyForeign = context.settings.ignoresForeignScraps && isForeign(block.text);
  const all = passagesOf(folded, place.around, context, runs).filter(
    (one) => !(isWhollyForeign && isForeignScrap(block.text, syllables, one)),
  );
  const passages = withoutOverlap(all.flatMap(splitByAllowed), runs).flatMap((passage) =>
    freeParts(passage, isQuoted),
  );
  const isMarked = marksOf([...passages, ...quoted], count);
  return { passages, quoted, bases: folded.bases.flatMap((base) => freeRanges(base, isMarked)), runs };
}

/** The passages over the block, cut at its borders, in its syllables; `runs` marks those in verbatim runs. */
function passagesOf(
  folded: FoldedBlock,
  around: Surroundings,
  context: CheckContext,
  runs: Uint8Array,
): readonly Passage[] {
  const { count } = folded.syllables;
  if (count === 0 || context.indexes.length === 0) return [];
  const whole = wordingWith(folded, around);
  for (const { from, to } of citedTitles(whole.ids, context.indexes)) whole.isKnown.fill(1, from, to);
  const units = maskNames(whole);
  const evidence = evidenceOf(units, context.formula, unitMarks(units, whole.isKnown));
  const draft = { ids: whole.ids, units, evidence };
  const inRuns = new Uint8Array(whole.count);
  const found = context.indexes.flatMap((index) =>
    new PassageFinder(draft, index, context.settings).find(inRuns),
  );
  const from = around.before.edge.length;
  runs.set(inRuns.subarray(from, from + count));
  return found.flatMap((passage) => heldPart(passage, { from, to: from + count }));
}

/** The part of a passage inside a block, unless it is a scrap the border cut off; what the border does not cut is kept. */
function heldPart(passage: Passage, block: BlockRange): readonly Passage[] {
  const length = passage.to - passage.from;
  const least = Math.min(leastPart, block.to - block.from, length);
  return partIn(passage, block).filter((part) => part.to - part.from >= least);
}

function unitMarks(units: MaskedUnits, known: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: units.count }, (_, unit) => known[units.starts[unit] ?? 0] ?? 0);
}

const countOf = {
  verbatim: "copied",
  adapted: "adapted",
  renamed: "renamed",
  formula: "leftOut",
  quoted: "leftOut",
  allowed: "leftOut",
} as const;

function countsOf(count: number, { passages, quoted, bases, runs }: Found): CopyCounts {
  const sum = { copied: 0, adapted: 0, renamed: 0, leftOut: 0 };
  for (const range of [...quoted, ...bases]) sum.leftOut += range.to - range.from;
  for (const passage of passages) {
    const name = countOf[passage.class];
    const inRuns =
      name === "leftOut" ? 0 : runs.subarray(passage.from, passage.to).reduce((all, run) => all + run, 0);
    sum.copied += inRuns;
    sum[name] += passage.to - passage.from - inRuns;
  }
  const denominator = count - sum.leftOut;
  return {
    syllables: count,
    denominator,
    ...sum,
    local: denominator - sum.copied - sum.adapted - sum.renamed,
  };
}
