import type { PlacedPage, PlacedSlice, Slice } from "./slices";

/**
 * Slices put on pages whose text is `heightPt` high. Each page is as full as it can be; it ends where the next slice may
 * begin a page, or, when a chain of slices that keep together is longer than a page, where the page is full.
 */
export function paginate(slices: readonly Slice[], heightPt: number): readonly PlacedPage[] {
  const pages: PlacedPage[] = [];
  for (let from = 0; from < slices.length; ) {
    const { page, next } = fillPage(slices, from, heightPt);
    pages.push(page);
    from = next;
  }
  return pages;
}

function fillPage(
  slices: readonly Slice[],
  from: number,
  heightPt: number,
): { page: PlacedPage; next: number } {
  const placed = pageTop(slices[from], from === 0);
  let [bottom, at] = [bottomOf(placed), from + 1];
  for (; at < slices.length; at += 1) {
    const slice = slices[at];
    if (!slice || bottom + slice.beforePt + slice.heightPt > heightPt + tolerancePt) break;
    placed.push({ slice, topPt: bottom + slice.beforePt, isRepeated: false });
    bottom = bottomOf(placed);
  }
  const next = at === slices.length ? at : pageEnd(slices, from, at);
  return { page: placed.slice(0, placed.length - (at - next)), next };
}

/** Word counts in twentieths of a point; a sum may be off by less than one of them. */
const tolerancePt = 0.04;

function pageTop(slice: Slice | undefined, isFirst: boolean): PlacedSlice[] {
  if (!slice) return [];
  const before = isFirst ? slice.beforePt : 0;
  if (!slice.repeated) return [{ slice, topPt: before, isRepeated: false }];
  const head = slice.repeated;
  return [
    { slice: head, topPt: 0, isRepeated: true },
    { slice, topPt: head.heightPt, isRepeated: false },
  ];
}

function bottomOf(placed: readonly PlacedSlice[]): number {
  const last = placed.at(-1);
  return last ? last.topPt + last.slice.heightPt : 0;
}

/** The slice the next page begins with: the last at or before `full` that may, else `full` itself. */
function pageEnd(slices: readonly Slice[], from: number, full: number): number {
  for (let at = full; at > from; at -= 1) if (slices[at]?.canBeginPage) return at;
  return full;
}
