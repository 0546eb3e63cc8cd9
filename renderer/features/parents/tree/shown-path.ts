import type { ParentItem } from "../../../../shared/domain/parent-plan/types";

/** The path as an office cites it; paragraphs before and after the numbered parts have none. */
export function shownPath({ path }: ParentItem): string {
  return path.startsWith("0-") ? "" : path;
}
