import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from "react";

/** A place to scroll to; a larger `asked` asks again for the same row. */
export interface FeedTarget {
  readonly index: number;
  readonly asked: number;
  readonly takesFocus: boolean;
}

interface WindowedFeedProps<Row> {
  readonly rows: readonly Row[];
  readonly label: string;
  readonly selected: number | null;
  readonly target: FeedTarget | null;
  keyOf(row: Row): string;
  /** Height (px) assumed until the row was seen. */
  heightOf(row: Row): number;
  classOf(row: Row): string;
  onSelect(index: number): void;
  onKey?(event: KeyboardEvent, row: Row): void;
  render(row: Row, isSelected: boolean): ReactNode;
}

/** A long list of articles of which only those in view exist; arrows, Home and End move through them. */
export function WindowedFeed<Row>(props: WindowedFeedProps<Row>) {
  const { rows, label, selected, target } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const feed = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(rows[index], props.heightOf),
    getItemKey: (index) => keyOf(rows[index], index, props.keyOf),
    overscan: 4,
    scrollPaddingStart: 36,
  });
  const goTo = useCallback(
    (index: number, align: "auto" | "start") => feed.scrollToIndex(index, { align }),
    [feed],
  );
  useEffect(() => {
    if (target === null) return;
    goTo(target.index, "start");
    if (target.takesFocus) wanted.current = target.index;
  }, [target, goTo]);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = event.target === event.currentTarget ? neighbour(event.key, index, rows.length) : null;
    if (next === null) return;
    event.preventDefault();
    wanted.current = next;
    goTo(next, "auto");
    props.onSelect(next);
  };
  const shown = feed.getVirtualItems();
  const tabStop = shown.some(({ index }) => index === selected) ? selected : shown[0]?.index;
  return (
    <div ref={scroller} className="drafting-feed-scroll">
      <div role="feed" aria-label={label} className="drafting-feed" style={{ height: feed.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <article
              key={key}
              ref={feed.measureElement}
              data-index={index}
              className={`drafting-feed-row ${props.classOf(row)}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              aria-current={index === selected}
              tabIndex={index === tabStop ? 0 : -1}
              onFocus={() => index !== selected && props.onSelect(index)}
              onKeyDown={(event) => {
                onKeyDown(event, index);
                props.onKey?.(event, row);
              }}
            >
              {props.render(row, index === selected)}
            </article>
          );
        })}
      </div>
    </div>
  );
}

function sizeOf<Row>(row: Row | undefined, heightOf: (row: Row) => number): number {
  return row === undefined ? 0 : heightOf(row);
}

function keyOf<Row>(row: Row | undefined, index: number, name: (row: Row) => string): string | number {
  return row === undefined ? index : name(row);
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
