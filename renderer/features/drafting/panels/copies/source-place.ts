import type { ParentItem } from "../../../../../shared/domain/parent-plan/types";
import type { CopySpan, ParentView } from "../../state";

/** The item of a parent plan at an offset of its text: the narrowest that covers it, else the last one before it. */
export function itemAt(parent: ParentView, offset: number): ParentItem | null {
  const covering = parent.items.filter(({ at }) => at.from <= offset && offset < at.to);
  const narrowest = covering.reduce<ParentItem | null>(
    (best, item) => (best && width(best) <= width(item) ? best : item),
    null,
  );
  return narrowest ?? parent.items.findLast(({ at }) => at.from <= offset) ?? null;
}

function width({ at }: ParentItem): number {
  return at.to - at.from;
}

/** The source side of a copied passage; null when it has none, or its parent is gone. */
export function sourceOf(
  span: CopySpan,
  parents: readonly ParentView[],
): { readonly parent: ParentView; readonly item: ParentItem | null; readonly text: string } | null {
  const parent = parents.find(({ id }) => id === span.sourceId);
  if (!parent) return null;
  const text = parent.text.slice(span.sourceFrom, span.sourceTo);
  const middle = Math.floor((span.sourceFrom + span.sourceTo) / 2);
  return { parent, item: itemAt(parent, middle), text };
}
