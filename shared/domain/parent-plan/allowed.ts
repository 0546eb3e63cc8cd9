import type { ParentItem, TextRange } from "./types";

/**
 * The ranges of a plan's text that the upper office lets units repeat, in order and apart. Items that follow one
 * another in the tree are one range with the marks between them, so that a passage over both is not cut in two.
 */
export function allowedRanges(items: readonly ParentItem[]): TextRange[] {
  const ranges: TextRange[] = [];
  const ordered = items.toSorted((a, b) => a.at.from - b.at.from);
  ordered.forEach(({ at, isAllowed }, i) => {
    if (!isAllowed) return;
    const last = ordered[i - 1]?.isAllowed ? ranges.at(-1) : undefined;
    if (last) last.to = Math.max(last.to, at.to);
    else ranges.push({ ...at });
  });
  return withoutOverlap(ranges);
}

/** Items corrected by hand may overlap: ranges that touch are joined. */
function withoutOverlap(ranges: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const { from, to } of ranges) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else if (from < to) joined.push({ from, to });
  }
  return joined;
}
