import type { ParentItem, SourceParagraph, TextRange } from "../../../../shared/domain/parent-plan/types";

/** A stretch of a paragraph that is shown one way and belongs to one item. */
export interface Segment {
  readonly from: number;
  readonly text: string;
  readonly item: ParentItem | null;
  readonly mark: "body" | "date" | null;
}

/** The items that stand in each paragraph, by the paragraph's place in the list. */
export function itemsByParagraph(
  paragraphs: readonly SourceParagraph[],
  items: readonly ParentItem[],
): ReadonlyMap<number, readonly ParentItem[]> {
  const found = new Map<number, ParentItem[]>();
  for (const item of items) {
    let at = paragraphAt(paragraphs, item.at.from);
    for (let next = paragraphs[at]; next && next.from < item.at.to; next = paragraphs[at]) {
      found.set(at, [...(found.get(at) ?? []), item]);
      at += 1;
    }
  }
  return found;
}

/** Place in the list of the paragraph that holds an offset of the text. */
export function paragraphAt(paragraphs: readonly SourceParagraph[], offset: number): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paragraphs[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Cuts a paragraph wherever an item, a body or a date starts or ends. */
export function segmentsOf({ from, text }: SourceParagraph, items: readonly ParentItem[]): Segment[] {
  const end = from + text.length;
  const marks = items.flatMap(marksOf);
  const edges = [...items.map(({ at }) => at), ...marks.map(({ at }) => at)].flatMap((at) => [
    at.from,
    at.to,
  ]);
  const cuts = [...new Set([from, ...edges, end])]
    .filter((cut) => cut >= from && cut <= end)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    from: start,
    text: text.slice(start - from, (cuts[index + 1] ?? end) - from),
    item: items.find(({ at }) => holds(at, start)) ?? null,
    mark: marks.find(({ at }) => holds(at, start))?.mark ?? null,
  }));
}

/** What was found in a text that was rewritten has no place of its own. */
function marksOf({ at: whole, bodies, dates }: ParentItem) {
  const all = [
    ...bodies.map(({ at }) => ({ at, mark: "body" as const })),
    ...dates.map(({ at }) => ({ at, mark: "date" as const })),
  ];
  return all.filter(({ at }) => at.from !== whole.from || at.to !== whole.to);
}

function holds({ from, to }: TextRange, offset: number): boolean {
  return from <= offset && offset < to;
}
