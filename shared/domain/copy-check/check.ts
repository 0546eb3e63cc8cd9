import { type CopyUpdate, DraftCheck } from "./draft-check";
import { type FormulaTable, shippedFormula } from "./formula";
import type { CopyReport, Draft, DraftBlock } from "./report";
import type { CopySettings } from "./settings";
import type { SourceIndex } from "./source-index";

/** A check that is kept while a draft is edited; blocks that stay the same are not looked at again. */
export interface IncrementalCheck {
  update(blocks: readonly DraftBlock[]): CopyUpdate;
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
  return new DraftCheck({ indexes, settings, formula });
}
