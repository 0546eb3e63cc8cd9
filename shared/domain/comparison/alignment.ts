/** Where an aligned item stands: in both sequences, or at this place only in the old or only in the new one. */
export type Standing = "both" | "before" | "after";

/**
 * One line of two sequences laid side by side. An item of both whose place changed gives two rows, one `before` and
 * one `after`, each naming both of its forms.
 */
export interface AlignedRow<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
  readonly stands: Standing;
}

/**
 * Two sequences side by side, items matched by key (unique in each). The rows that do not stand `after` are the old
 * sequence in order, those that do not stand `before` the new one; as few items as possible change their place. Where
 * old and new items meet between two that stayed, the old come first.
 */
export function alignByKey<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly AlignedRow<Item>[] {
  const places = new Map(before.map((item, at) => [keyOf(item), at]));
  const matches = after.map((item) => places.get(keyOf(item)) ?? -1);
  const partners = new Map<number, Item>();
  after.forEach((item, at) => {
    partners.set(matches[at] ?? -1, item);
  });
  const oldRow = (at: number): AlignedRow<Item> => ({
    before: before[at] ?? null,
    after: partners.get(at) ?? null,
    stands: "before",
  });
  const stays = new Set(longestRise(matches));
  const rows: AlignedRow<Item>[] = [];
  let shown = 0;
  let waiting: AlignedRow<Item>[] = [];
  after.forEach((item, at) => {
    const match = matches[at] ?? -1;
    const old = match < 0 ? null : (before[match] ?? null);
    if (!stays.has(at)) {
      waiting.push({ before: old, after: item, stands: "after" });
      return;
    }
    while (shown < match) rows.push(oldRow(shown++));
    rows.push(...waiting, { before: old, after: item, stands: "both" });
    waiting = [];
    shown = match + 1;
  });
  while (shown < before.length) rows.push(oldRow(shown++));
  return [...rows, ...waiting];
}

/** Indices of a longest strictly rising run of the values that are not negative, in O(n log n). */
export function longestRise(values: readonly number[]): readonly number[] {
  const ends: number[] = []; // ends[n]: index of the smallest value that ends a rise of n + 1
  const previous: number[] = [];
  const valueAt = (index: number | undefined) => values[index ?? -1] ?? -1;
  values.forEach((value, at) => {
    if (value < 0) return;
    const length = firstNotBelow(ends, (index) => valueAt(index) < value);
    previous[at] = ends[length - 1] ?? -1;
    ends[length] = at;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.push(at);
  return rise.reverse();
}

function firstNotBelow(sorted: readonly number[], isBelow: (item: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
