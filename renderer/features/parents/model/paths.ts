import { readMark } from "../../../../shared/domain/parent-plan";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";

type Items = readonly ParentItem[];

/**
 * Paths after a correction. A number printed in the plan stays as it is, for it is what an office cites; only what a
 * correction moved, and the places of unnumbered paragraphs ("III.2-3"), are counted anew.
 */
export function withPaths(before: Items, after: Items): readonly ParentItem[] {
  const old = new Map(before.map((item) => [item.id, item] as const));
  const paths = new Map<string, string>();
  const places = new Map<string | null, number>();
  return after.map((item) => {
    const token = tokenOf(item.label);
    const isCounted = item.parentId !== null || token === "";
    const place = (places.get(item.parentId) ?? 0) + Number(isCounted);
    places.set(item.parentId, place);
    const above = item.parentId === null ? undefined : paths.get(item.parentId);
    const path = token === "" ? `${above ?? "0"}-${place}` : numberedPath(item, token, above, old);
    paths.set(item.id, path);
    return path === item.path ? item : { ...item, path };
  });
}

type Lookup = ReadonlyMap<string, ParentItem>;

function numberedPath(item: ParentItem, token: string, above: string | undefined, old: Lookup): string {
  const was = old.get(item.id);
  if (was?.parentId !== item.parentId) return above === undefined ? token : `${above}.${token}`;
  const wasAbove = item.parentId === null ? undefined : old.get(item.parentId)?.path;
  const follows = above !== undefined && wasAbove !== undefined && item.path.startsWith(`${wasAbove}.`);
  return follows ? above + item.path.slice(wasAbove.length) : item.path;
}

/** The number in a label ("a" of "a)"), or "" for bullets and paragraphs without a mark. */
function tokenOf(label: string): string {
  return label === "" ? "" : (readMark(`${label} x`)?.token ?? "");
}
