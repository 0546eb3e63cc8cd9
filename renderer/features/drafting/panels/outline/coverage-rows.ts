import type { ParentItem } from "../../../../../shared/domain/parent-plan/types";
import type { Coverage } from "../../../../../shared/domain/readiness/coverage";
import type { ParentView } from "../../state";
import type { TreeRow } from "../tree";

/** How much of an item or group the programme takes up. */
export type TakenUp = "all" | "some" | "none";

/** An item or group of a parent plan in the coverage tree. */
export interface CoverageRow extends TreeRow {
  readonly parentPlanId: string;
  readonly item: ParentItem;
  readonly state: TakenUp;
  /** Counted items below (1 for an item itself) and how many of them are taken up. */
  readonly total: number;
  readonly takenUp: number;
  /** Blocks that take up the item, or any item of the group. */
  readonly blockCount: number;
}

/** The coverage of one parent plan. */
export interface ParentCoverage {
  readonly total: number;
  readonly takenUp: number;
  readonly rows: readonly CoverageRow[];
}

interface Tally {
  readonly total: number;
  readonly takenUp: number;
  readonly blockIds: readonly string[];
}

/** The counted items of a parent plan under their groups; groups that hold none are left out. */
export function coverageRows(parent: ParentView, coverage: Coverage, onlyMissing: boolean): ParentCoverage {
  const items = new Map(parent.items.map((item) => [item.id, item]));
  const tallies = tally(parent, coverage, items);
  const counted = coverage.items.filter((entry) => entry.parentPlanId === parent.id);
  const rows = parent.items.flatMap((item) => {
    const found = tallies.get(item.id);
    if (!found || (onlyMissing && found.takenUp === found.total)) return [];
    return [rowOf(parent.id, item, found, ancestorsOf(item, items).length + 1)];
  });
  const takenUp = counted.filter((entry) => entry.blockIds.length > 0).length;
  return { total: counted.length, takenUp, rows };
}

function rowOf(parentPlanId: string, item: ParentItem, found: Tally, level: number): CoverageRow {
  const { total, takenUp, blockIds } = found;
  const state = takenUp === 0 ? "none" : takenUp === total ? "all" : "some";
  const blockCount = new Set(blockIds).size;
  return { id: item.id, level, isGroup: item.isGroup, parentPlanId, item, state, total, takenUp, blockCount };
}

function tally(
  parent: ParentView,
  coverage: Coverage,
  items: ReadonlyMap<string, ParentItem>,
): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { parentPlanId, item, blockIds } of coverage.items) {
    if (parentPlanId !== parent.id) continue;
    for (const entry of [item, ...ancestorsOf(item, items)]) {
      const known = tallies.get(entry.id) ?? { total: 0, takenUp: 0, blockIds: [] };
      tallies.set(entry.id, {
        total: known.total + 1,
        takenUp: known.takenUp + (blockIds.length > 0 ? 1 : 0),
        blockIds: [...known.blockIds, ...blockIds],
      });
    }
  }
  return tallies;
}

function ancestorsOf(item: ParentItem, items: ReadonlyMap<string, ParentItem>): readonly ParentItem[] {
  const above: ParentItem[] = [];
  let next = item.parentId === null ? undefined : items.get(item.parentId);
  while (next && !above.includes(next)) {
    above.push(next);
    next = next.parentId === null ? undefined : items.get(next.parentId);
  }
  return above;
}
