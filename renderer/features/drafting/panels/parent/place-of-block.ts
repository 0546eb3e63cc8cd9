import type { Node as ProgrammeNode } from "prosemirror-model";
import { kindOfHeading } from "../../../../../shared/domain/parent-plan";
import type { ItemKind } from "../../../../../shared/domain/parent-plan/types";
import { linkOf } from "../../../../../shared/domain/readiness/coverage";
import type { CopySpan, ParentView } from "../../state";
import { itemAt } from "../copies/source-place";
import type { ItemPlace } from "../shown-item";

/** Where the panel stands. */
interface ShownPlace {
  readonly parentPlanId: string | null;
  readonly itemId: string | null;
}

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

/**
 * Where the parent plans speak of the same kind of thing as the block (its duties, its targets, its views): told by the
 * block itself, else by the headings over it. Null when that is where the panel stands already, or nothing is of that kind.
 */
export function sectionOfBlock(
  doc: ProgrammeNode,
  blockId: string | null,
  parents: readonly ParentView[],
  shown: ShownPlace | null,
): ItemPlace | null {
  for (const kind of kindsOf(doc, blockId)) {
    const places = parents.flatMap(({ id, items }) =>
      items.filter((item) => item.kind === kind).map((item) => ({ parentPlanId: id, itemId: item.id })),
    );
    if (places.some((place) => isSamePlace(place, shown))) return null;
    if (places[0]) return places[0];
  }
  return null;
}

/** What a block may be about, the likeliest first. A plan without duties answers a duty by its measures. */
function kindsOf(doc: ProgrammeNode, blockId: string | null): readonly ItemKind[] {
  const at = doc.children.findIndex((node) => node.attrs.id === blockId);
  const own = kindOfType[doc.children[at]?.type.name ?? ""];
  const headings = headingsOver(doc, at).flatMap((heading) => {
    return kindOfHeading(heading.textContent, heading.attrs.level > 1) ?? [];
  });
  return [...(own ? [own] : []), ...headings].flatMap((kind) => [kind, ...(likeKind[kind] ?? [])]);
}

const kindOfType: Readonly<Record<string, ItemKind>> = { duty: "duty", target: "target" };
const likeKind: Partial<Record<ItemKind, readonly ItemKind[]>> = {
  duty: ["measure"],
  measure: ["duty"],
  target: ["objective"],
};

/** The headings a block stands under, the closest first; a heading stands under itself. */
function headingsOver(doc: ProgrammeNode, at: number): readonly ProgrammeNode[] {
  const over: ProgrammeNode[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (const node of doc.children.slice(0, at + 1).reverse()) {
    if (node.type.name !== "heading" || node.attrs.level >= level) continue;
    level = Number(node.attrs.level);
    over.push(node);
  }
  return over;
}

function isSamePlace(place: ItemPlace, other: ShownPlace | null): boolean {
  return place.parentPlanId === other?.parentPlanId && place.itemId === other.itemId;
}
