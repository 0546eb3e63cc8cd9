import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { ParentItem } from "../../../../shared/domain/parent-plan/types";
import { useText } from "../../../ui/use-text";
import type { Draft } from "../model/draft";
import { ItemRow } from "./ItemRow";
import { useKeptFocus } from "./use-kept-focus";

const averageHeight = 62;

/** The items as a tree with one cursor; only the rows in view exist, and the one under the cursor. */
export function ItemTree({ draft }: { draft: Draft }) {
  const text = useText();
  const { items, selectedId, editing, adding } = draft;
  const scroller = useRef<HTMLDivElement>(null);
  const levels = useMemo(() => levelsOf(items), [items]);
  const selectedAt = useMemo(() => items.findIndex(({ id }) => id === selectedId), [items, selectedId]);
  const rangeExtractor = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), Math.max(selectedAt, 0)])].sort((a, b) => a - b),
    [selectedAt],
  );
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => averageHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    rangeExtractor,
  });
  useEffect(() => {
    if (selectedAt >= 0) rows.scrollToIndex(selectedAt, { align: "auto" });
  }, [selectedAt, rows]);
  useKeptFocus(scroller, selectedId, editing !== null || adding !== null);
  return (
    <div className="parents-tree-scroller" ref={scroller}>
      <div
        role="tree"
        aria-label={text("parents.tree")}
        className="parents-tree"
        style={{ height: rows.getTotalSize() }}
      >
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return (
            item && (
              <div
                key={item.id}
                ref={rows.measureElement}
                data-index={index}
                role="none"
                className="parents-tree-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <ItemRow
                  item={item}
                  level={levels.get(item.id) ?? 1}
                  isSelected={item.id === selectedId}
                  caret={editing?.id === item.id ? editing.caret : null}
                  adding={adding?.id === item.id ? adding.what : null}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** How deep each item stands, the outermost at 1. */
function levelsOf(items: readonly ParentItem[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { id, parentId } of items)
    levels.set(id, (parentId === null ? 0 : (levels.get(parentId) ?? 0)) + 1);
  return levels;
}
