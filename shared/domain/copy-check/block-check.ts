import { type Syllables, syllablesOf } from "../folding";
import { evidenceOf } from "./evidence";
import { isForeign, isForeignScrap } from "./foreign";
import type { FormulaTable } from "./formula";
import { citedTitles, legalBases } from "./known-wording";
import { type MaskedUnits, maskNames } from "./names";
import { PassageFinder } from "./passage-finder";
import { freeParts, type Passage, splitByAllowed, withoutOverlap } from "./passages";
import { quotedRanges } from "./quotations";
import { freeRanges, marksOf, merged, syllablesIn } from "./ranges";
import type { BlockRange, BlockReport, CopyCounts, DraftBlock } from "./report";
import type { CopySettings } from "./settings";
import type { SourceIndex } from "./source-index";
import { passageSpan, plainSpan } from "./spans";

/** What a block is checked against and how. */
export interface CheckContext {
  readonly indexes: readonly SourceIndex[];
  readonly settings: CopySettings;
  readonly formula: FormulaTable;
}

/** What was found in a block, in syllables; nothing overlaps. */
interface Found {
  readonly passages: readonly Passage[];
  readonly quoted: readonly BlockRange[];
  readonly bases: readonly BlockRange[];
  readonly runs: Uint8Array;
}

/** Checks one block by itself: the same block and context always give the same result. */
export function checkBlock(block: DraftBlock, context: CheckContext): BlockReport {
  const syllables = syllablesOf(block.text);
  const found = findIn(block, syllables, context);
  const spans = [
    ...found.passages.map((passage) => passageSpan(block, syllables, passage)),
    ...found.quoted.map((range) => plainSpan(block, syllables, range, "quoted")),
    ...found.bases.map((range) => plainSpan(block, syllables, range, "formula")),
  ].sort((a, b) => a.from - b.from);
  return { id: block.id, partId: block.partId, counts: countsOf(syllables.count, found), spans };
}

function findIn(block: DraftBlock, syllables: Syllables, context: CheckContext): Found {
  const { count } = syllables;
  const runs = new Uint8Array(count);
  const bases = legalBases(block.text, syllables);
  const quoted = quotedStretches(block, syllables, context.settings);
  const isQuoted = marksOf(quoted, count);
  const isWhollyForeign = isForeign(block.text);
  const all = passagesOf(syllables, bases, context, runs).filter(
    (one) => !(isWhollyForeign && isForeignScrap(block.text, syllables, one)),
  );
  const passages = withoutOverlap(all.flatMap(splitByAllowed), runs).flatMap((passage) =>
    freeParts(passage, isQuoted),
  );
  const isMarked = marksOf([...passages, ...quoted], count);
  return { passages, quoted, bases: bases.flatMap((base) => freeRanges(base, isMarked)), runs };
}

function passagesOf(
  syllables: Syllables,
  bases: readonly BlockRange[],
  context: CheckContext,
  runs: Uint8Array,
): readonly Passage[] {
  if (syllables.count === 0 || context.indexes.length === 0) return [];
  const units = maskNames(syllables);
  const known = marksOf([...bases, ...citedTitles(syllables, context.indexes)], syllables.count);
  const draft = {
    ids: syllables.ids,
    units,
    evidence: evidenceOf(units, context.formula, unitMarks(units, known)),
  };
  return context.indexes.flatMap((index) => new PassageFinder(draft, index, context.settings).find(runs));
}

function unitMarks(units: MaskedUnits, known: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: units.count }, (_, unit) => known[units.starts[unit] ?? 0] ?? 0);
}

/** Declared quotations, and marked ones of at least a verbatim run's length: shorter ones are names or emphasis. */
function quotedStretches(
  block: DraftBlock,
  syllables: Syllables,
  settings: CopySettings,
): readonly BlockRange[] {
  const declared = (block.quotations ?? []).map((range) => syllablesIn(syllables, range));
  const marked = (settings.honoursQuotationMarks ? quotedRanges(block.text) : [])
    .map((range) => syllablesIn(syllables, range))
    .filter((range) => range.to - range.from >= settings.verbatimMinimum);
  return merged([...declared, ...marked]);
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
