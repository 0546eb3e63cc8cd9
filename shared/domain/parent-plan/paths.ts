import type { ParentItem } from "./types";

type Items = readonly ParentItem[];
type Lookup = ReadonlyMap<string, ParentItem>;

/**
 * Paths after a correction. A number printed in the plan stays as it is, for it is what an office cites; only what a
 * correction moved, and the places of unnumbered paragraphs ("III.2-3"), are counted anew.
 */
export function withPaths(before: Items, after: Items): Items {
  const old: Lookup = new Map(before.map((item) => [item.id, item] as const));
  const paths = new Map<string, string>();
  const places = new Map<string | null, number>();
  return after.map((item) => {
    const isNumbered = hasNumber(item);
    const place = (places.get(item.parentId) ?? 0) + Number(item.parentId !== null || !isNumbered);
    places.set(item.parentId, place);
    const above = item.parentId === null ? undefined : paths.get(item.parentId);
    const path = isNumbered ? numberedPath(item, above, old) : `${above ?? "0"}-${place}`;
    paths.set(item.id, path);
    return path === item.path ? item : { ...item, path };
  });
}

/** A paragraph or bullet is cited by its place ("III.2-3"); the second half of a split has no number of its own. */
function hasNumber({ label, path }: ParentItem): boolean {
  return label !== "" && !/-\d+$/u.test(path);
}

function numberedPath(item: ParentItem, above: string | undefined, old: Lookup): string {
  const was = old.get(item.id);
  const wasAbove = old.get(was?.parentId ?? "")?.path;
  const isBelow = wasAbove !== undefined && item.path.startsWith(`${wasAbove}.`);
  const own = isBelow ? item.path.slice(wasAbove.length + 1) : item.path;
  const isMoved = was?.parentId !== item.parentId;
  if (!isBelow && !isMoved) return item.path;
  return above === undefined ? own : `${above}.${own}`;
}
