import type { Node as ProgrammeNode } from "prosemirror-model";
import { linkOf } from "../../../../../shared/domain/readiness/coverage";
import type { CopySpan, ParentView } from "../../state";
import { itemAt } from "../copies/source-place";
import type { ItemPlace } from "../shown-item";

/** What a block is about: the first parent item it takes up, else the item its first copied passage comes from. */
export function placeOfBlock(
  doc: ProgrammeNode,
  blockId: string | null,
  parents: readonly ParentView[],
  spans: readonly CopySpan[],
): ItemPlace | null {
  const block = doc.children.find((node) => node.attrs.id === blockId);
  if (!block) return null;
  return linkedPlace(block.attrs.links, parents) ?? copiedPlace(blockId, parents, spans);
}

function linkedPlace(links: readonly string[], parents: readonly ParentView[]): ItemPlace | null {
  const [place = null] = parents.flatMap(({ id, items }) =>
    items
      .filter((item) => links.includes(linkOf(id, item.id)))
      .map((item) => ({ parentPlanId: id, itemId: item.id })),
  );
  return place;
}

function copiedPlace(
  blockId: string | null,
  parents: readonly ParentView[],
  spans: readonly CopySpan[],
): ItemPlace | null {
  const span = spans.find((candidate) => candidate.blockId === blockId && candidate.sourceId !== null);
  const parent = parents.find(({ id }) => id === span?.sourceId);
  const item = span && parent ? itemAt(parent, span.sourceFrom) : null;
  return parent && item ? { parentPlanId: parent.id, itemId: item.id } : null;
}
