import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";

interface WindowedListProps<Row> {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly className: string;
  /** Height (px) assumed until a row was seen. */
  readonly rowHeight: number;
  keyOf(row: Row): string;
  classOf(row: Row): string;
  onKey?(event: KeyboardEvent, row: Row): void;
  render(row: Row): ReactNode;
}

/** A long list of which only the rows in view exist; arrows, Home and End move through it. */
export function WindowedList<Row>(props: WindowedListProps<Row>) {
  const { rows, label, className, rowHeight, keyOf, classOf, onKey, render } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [current, setCurrent] = useState(0);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => nameOf(rows[index], index, keyOf),
    overscan: 4,
  });
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const press = (event: KeyboardEvent, row: Row, index: number) => {
    if (event.target !== event.currentTarget) return;
    onKey?.(event, row);
    const next = neighbour(event.key, index, rows.length);
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    list.scrollToIndex(next, { align: "auto" });
    setCurrent(next);
  };
  const shown = list.getVirtualItems();
  const tabStop = shown.some(({ index }) => index === current) ? current : shown[0]?.index;
  return (
    <div ref={scroller} className={className}>
      <div role="feed" aria-label={label} className="opinions-feed" style={{ height: list.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <article
              key={key}
              ref={list.measureElement}
              data-index={index}
              className={`opinions-row ${classOf(row)}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              tabIndex={index === tabStop ? 0 : -1}
              onFocus={() => setCurrent(index)}
              onKeyDown={(event) => press(event, row, index)}
            >
              {render(row)}
            </article>
          );
        })}
      </div>
    </div>
  );
}

function nameOf<Row>(row: Row | undefined, index: number, keyOf: (row: Row) => string): string | number {
  return row === undefined ? index : keyOf(row);
}

function neighbour(key: string, index: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(index + 1, count - 1),
    ArrowUp: Math.max(index - 1, 0),
    Home: 0,
    End: count - 1,
  };
  return moves[key] ?? null;
}
