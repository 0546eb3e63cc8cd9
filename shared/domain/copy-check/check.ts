import { checkBlock } from "./block-check";
import { type BlockReport, type CopyReport, type Draft, type DraftBlock, summarise } from "./report";
import type { CopySettings } from "./settings";
import type { SourceIndex } from "./source-index";

/** What an update found: the whole report, and the ids of the blocks whose marks may have changed. */
export interface CopyUpdate {
  readonly report: CopyReport;
  readonly changedBlockIds: readonly string[];
}

/** A check that is kept while a draft is edited; blocks that stay the same are not looked at again. */
export interface IncrementalCheck {
  update(blocks: readonly DraftBlock[]): CopyUpdate;
}

/**
 * Checks a draft against sources. Deterministic; an empty draft or no source gives an empty report. Time is linear in
 * the draft, whatever the texts repeat.
 */
export function check(draft: Draft, indexes: readonly SourceIndex[], settings: CopySettings): CopyReport {
  return createIncrementalCheck(indexes, settings).update(draft.blocks).report;
}

/** Starts an incremental check; each `update` takes the whole list of blocks and gives what `check` would give. */
export function createIncrementalCheck(
  indexes: readonly SourceIndex[],
  settings: CopySettings,
): IncrementalCheck {
  let known = new Map<string, Checked>();
  return {
    update(blocks) {
      const changedBlockIds: string[] = [];
      const checked = blocks.map((block) => {
        const before = known.get(block.id);
        if (before && isSame(before.block, block)) return before;
        changedBlockIds.push(block.id);
        return { block, report: checkBlock(block, indexes, settings) };
      });
      known = new Map(checked.map((entry) => [entry.block.id, entry]));
      const reports = checked.map(({ report }) => report);
      return { report: summarise(reports, settings), changedBlockIds };
    },
  };
}

interface Checked {
  readonly block: DraftBlock;
  readonly report: BlockReport;
}

function isSame(a: DraftBlock, b: DraftBlock): boolean {
  return a === b || (a.text === b.text && a.partId === b.partId && a.quotations === b.quotations);
}
