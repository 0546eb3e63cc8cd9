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
import type { SourceIndex } from "./source-index";

/** What an update found: the whole report, and the ids of the blocks whose text or marks changed. */
export interface CopyUpdate {
  readonly report: CopyReport;
  readonly changedBlockIds: readonly string[];
}

/** A check that is kept while a draft is edited; blocks that stay the same are not looked at again. */
export interface IncrementalCheck {
  update(blocks: readonly DraftBlock[]): CopyUpdate;
}

/** A block as it was checked: what was found in it alone, and what was reported with the order of all passages known. */
interface Checked {
  readonly block: DraftBlock;
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
      const checked = blocks.map((block, i) => checkedAlone(block, find(block.id, i), context));
      const moved = movedSpans(checked.map((one) => one.alone));
      const changedBlockIds: string[] = [];
      checked.forEach((one, i) => {
        const current = withMoves(one, moved);
        if (find(one.block.id, i)?.reported !== current.reported) changedBlockIds.push(one.block.id);
        if (current !== one) checked[i] = current;
      });
      known = checked;
      const reports = checked.map((one) => one.reported);
      return { report: summarise(reports, settings), changedBlockIds };
    },
  };
}

/** Finds a block's earlier check by its place, which seldom changes, and by its id where it did. */
function finderIn(known: readonly Checked[]): (id: string, place: number) => Checked | undefined {
  let byId: ReadonlyMap<string, Checked> | null = null;
  return (id, place) => {
    if (known[place]?.block.id === id) return known[place];
    byId ??= new Map(known.map((one) => [one.block.id, one]));
    return byId.get(id);
  };
}

function checkedAlone(block: DraftBlock, before: Checked | undefined, context: CheckContext): Checked {
  if (before && isSame(before.block, block)) return before;
  const alone = checkBlock(block, context);
  return { block, alone, reported: alone };
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
