import { type CheckContext, checkBlock } from "./block-check";
import { type FormulaTable, shippedFormula } from "./formula";
import { movedSpans } from "./moved";
import {
  type BlockReport,
  type CopyReport,
  type CopySpan,
  type Draft,
  type DraftBlock,
  summarise,
} from "./report";
import type { CopySettings } from "./settings";
import { gramsOf, type SourceIndex } from "./source-index";
import {
  type BlockText,
  blockTextOf,
  type FoldedBlock,
  foldedBlock,
  isSameWording,
  noSurroundings,
  type Surroundings,
  surroundingsAt,
} from "./surroundings";

/** What an update found: the whole report, and the ids of the blocks whose text or marks changed. */
export interface CopyUpdate {
  readonly report: CopyReport;
  readonly changedBlockIds: readonly string[];
}

/** How far a run is followed over a block's border to judge it, in least runs. */
const reachInRuns = 2;

/** A check that is kept while a draft is edited; blocks that stay the same are not looked at again. */
export interface IncrementalCheck {
  update(blocks: readonly DraftBlock[]): CopyUpdate;
}

/**
 * A block as it was checked with what stands around it: what was found in it, and what was reported with the order of
 * all passages known.
 */
interface Checked {
  readonly text: BlockText;
  readonly around: Surroundings;
  readonly alone: BlockReport;
  readonly reported: BlockReport;
}

/**
 * Checks a draft against sources. Deterministic; an empty draft or no source gives an empty report. Time is linear in
 * the draft, whatever the texts repeat. `formula` is the shipped table unless one with an office's library is given.
 */
export function check(
  draft: Draft,
  indexes: readonly SourceIndex[],
  settings: CopySettings,
  formula: FormulaTable = shippedFormula(),
): CopyReport {
  return createIncrementalCheck(indexes, settings, formula).update(draft.blocks).report;
}

/** Starts an incremental check; each `update` takes the whole list of blocks and gives what `check` would give. */
export function createIncrementalCheck(
  indexes: readonly SourceIndex[],
  settings: CopySettings,
  formula: FormulaTable = shippedFormula(),
): IncrementalCheck {
  const context: CheckContext = { indexes, settings, formula };
  let known: readonly Checked[] = [];
  return {
    update(blocks) {
      const find = finderIn(known);
      const checked = checkedBlocks(blocks, find, context);
      const moved = movedSpans(checked.map((one) => one.alone));
      const changedBlockIds: string[] = [];
      checked.forEach((one, i) => {
        const current = withMoves(one, moved);
        const { id } = one.text.block;
        if (find(id, i)?.reported !== current.reported) changedBlockIds.push(id);
        if (current !== one) checked[i] = current;
      });
      known = checked;
      const reports = checked.map((one) => one.reported);
      return { report: summarise(reports, settings), changedBlockIds };
    },
  };
}

type Finder = (id: string, place: number) => Checked | undefined;

/** Finds a block's earlier check by its place, which seldom changes, and by its id where it did. */
function finderIn(known: readonly Checked[]): Finder {
  let byId: ReadonlyMap<string, Checked> | null = null;
  return (id, place) => {
    if (known[place]?.text.block.id === id) return known[place];
    byId ??= new Map(known.map((one) => [one.text.block.id, one]));
    return byId.get(id);
  };
}

/** Checks the blocks, those that stay the same with what stands around them as they were. */
function checkedBlocks(blocks: readonly DraftBlock[], find: Finder, context: CheckContext): Checked[] {
  const { verbatimMinimum } = context.settings;
  const reach = verbatimMinimum * reachInRuns;
  const fresh = new Map<BlockText, FoldedBlock>();
  const known = blocks.map(({ id }, i) => find(id, i));
  const texts = blocks.map((block, i) => {
    const before = known[i]?.text;
    if (before && isSame(before.block, block)) return before;
    const folded = foldedBlock(block);
    const text = blockTextOf(block, folded, reach);
    fresh.set(text, folded);
    return text;
  });
  const filled = texts.filter((text) => text.count > 0);
  const sources = filled.length > 1 ? context.indexes.map((index) => gramsOf(index, verbatimMinimum)) : [];
  let place = 0;
  return texts.map((text, i) => {
    const found = known[i];
    const before = found?.text === text ? found : undefined;
    const around =
      text.count === 0 ? noSurroundings : surroundingsAt(filled, place++, reach, sources, before?.around);
    return before
      ? checkedAgain(before, around, context)
      : checkedAnew(text, fresh.get(text), around, context);
  });
}

function checkedAnew(
  text: BlockText,
  folded: FoldedBlock | undefined,
  around: Surroundings,
  context: CheckContext,
): Checked {
  const alone = checkBlock(text.block, folded ?? foldedBlock(text.block), around, context);
  return { text, around, alone, reported: alone };
}

/** A block whose text is the same, with what stands around it now. */
function checkedAgain(before: Checked, around: Surroundings, context: CheckContext): Checked {
  if (before.around === around) return before;
  if (isSameWording(before.around, around)) return { ...before, around };
  const anew = checkedAnew(before.text, undefined, around, context);
  return isEqual(before.alone, anew.alone) ? { ...before, around } : anew;
}

function isEqual(a: BlockReport, b: BlockReport): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The block with its moved spans marked in what is reported; the same object as before when no mark changed. */
function withMoves(checked: Checked, moved: ReadonlySet<CopySpan>): Checked {
  const { alone, reported } = checked;
  if (alone.spans.every((span, i) => moved.has(span) === reported.spans[i]?.isMoved)) return checked;
  const spans = alone.spans.map((span) => (moved.has(span) ? { ...span, isMoved: true } : span));
  return { ...checked, reported: { ...alone, spans } };
}

function isSame(a: DraftBlock, b: DraftBlock): boolean {
  return a === b || (a.text === b.text && a.partId === b.partId && a.quotations === b.quotations);
}
