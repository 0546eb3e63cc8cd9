import type { Node as ProgrammeNode } from "prosemirror-model";
import type { ItemKind, ParentItem } from "../parent-plan/types";

/** The kinds of parent item a programme is expected to take up; the others are read, not carried out. */
export const coveredKinds: ReadonlySet<ItemKind> = new Set(["target", "duty", "measure", "organisation"]);

/** The items of one parent plan, as far as coverage needs them. */
export interface CoverageSource {
  readonly id: string;
  readonly items: readonly ParentItem[];
}

/** One parent item with the blocks that take it up. */
export interface CoveredItem {
  readonly parentPlanId: string;
  readonly item: ParentItem;
  readonly blockIds: readonly string[];
}

/** Which parent items a programme takes up: counted are the leaf items of `coveredKinds`. */
export interface Coverage {
  readonly items: readonly CoveredItem[];
  readonly takenUp: number;
  readonly total: number;
}

/** The link a block carries for a parent item. */
export function linkOf(parentPlanId: string, itemId: string): string {
  return `${parentPlanId}/${itemId}`;
}

/** How many blocks of a programme take up items of a parent plan. */
export function linkingBlocks(doc: ProgrammeNode, parentPlanId: string): number {
  const begin = linkOf(parentPlanId, "");
  return doc.children.filter(({ attrs }) => {
    const links: readonly string[] = attrs.links ?? []; // the title has none
    return links.some((link) => link.startsWith(begin));
  }).length;
}

/** Computes the coverage of parent plans by a programme. */
export function coverageOf(doc: ProgrammeNode, parents: readonly CoverageSource[]): Coverage {
  const linked = blocksByLink(doc);
  const items = parents.flatMap((parent) =>
    parent.items.filter(isCounted).map((item) => ({
      parentPlanId: parent.id,
      item,
      blockIds: linked.get(linkOf(parent.id, item.id)) ?? [],
    })),
  );
  return { items, total: items.length, takenUp: items.filter((item) => item.blockIds.length > 0).length };
}

/** True for items that count in coverage. */
export function isCounted(item: ParentItem): boolean {
  return !item.isGroup && coveredKinds.has(item.kind);
}

function blocksByLink(doc: ProgrammeNode): Map<string, string[]> {
  const linked = new Map<string, string[]>();
  doc.forEach((block) => {
    const links: readonly string[] = block.attrs.links;
    for (const link of links) linked.set(link, [...(linked.get(link) ?? []), String(block.attrs.id)]);
  });
  return linked;
}
