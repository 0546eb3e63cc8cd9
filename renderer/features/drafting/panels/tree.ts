import { type KeyboardEvent, useCallback, useRef, useState } from "react";

/** A row of a tree shown as a flat list: its level (from 1) and whether rows of deeper levels may follow it. */
export interface TreeRow {
  readonly id: string;
  readonly level: number;
  readonly isGroup: boolean;
}

/** The rows to be shown: those under a closed group are left out. */
export function visibleRows<Row extends TreeRow>(
  rows: readonly Row[],
  isClosed: (row: Row) => boolean,
): readonly Row[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return rows.filter((row) => {
    if (row.level > hiddenBelow) return false;
    hiddenBelow = row.isGroup && isClosed(row) ? row.level : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** Where an arrow key leads in a tree: to a row, to opening or closing one, or nowhere. */
export type TreeMove =
  | { readonly kind: "focus"; readonly id: string }
  | { readonly kind: "open" | "close"; readonly id: string };

interface Place<Row extends TreeRow> {
  readonly visible: readonly Row[];
  readonly at: number;
  readonly row: Row;
  readonly isClosed: boolean;
}

/** What each key does on a row, as trees of desktop programs do it. */
const keyMoves: Readonly<Record<string, (place: Place<TreeRow>) => TreeMove | null>> = {
  ArrowDown: ({ visible, at }) => toRow(visible[at + 1]),
  ArrowUp: ({ visible, at }) => toRow(visible[at - 1]),
  Home: ({ visible }) => toRow(visible[0]),
  End: ({ visible }) => toRow(visible.at(-1)),
  ArrowRight: ({ visible, at, row, isClosed }) => {
    if (row.isGroup && isClosed) return { kind: "open", id: row.id };
    const below = visible[at + 1];
    return below && below.level > row.level ? toRow(below) : null;
  },
  ArrowLeft: ({ visible, at, row, isClosed }) => {
    if (row.isGroup && !isClosed) return { kind: "close", id: row.id };
    return toRow(visible.slice(0, at).findLast((above) => above.level < row.level));
  },
};

function toRow(row: TreeRow | undefined): TreeMove | null {
  return row ? { kind: "focus", id: row.id } : null;
}

/** The move of a key on a row of a tree; null for other keys and where there is no way on. */
export function treeMove<Row extends TreeRow>(
  visible: readonly Row[],
  id: string,
  key: string,
  isClosed: (row: Row) => boolean,
): TreeMove | null {
  const at = visible.findIndex((row) => row.id === id);
  const row = visible[at];
  return row ? (keyMoves[key]?.({ visible, at, row, isClosed: isClosed(row) }) ?? null) : null;
}

/** A tree's state and keys: what is shown, what has the one tab stop, what is open. */
export function useTree<Row extends TreeRow>(
  rows: readonly Row[],
  isClosedAtFirst: (row: Row) => boolean,
  onChoose: (row: Row) => void,
) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [stop, setStop] = useState<string | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const isClosed = (row: Row) => isClosedAtFirst(row) !== turned.has(row.id);
  const visible = visibleRows(rows, isClosed);
  const turn = useCallback((id: string) => setTurned((known) => turnedOver(known, id)), []);
  const onKeyDown = (event: KeyboardEvent, row: Row) => {
    const move = treeMove(visible, row.id, event.key, isClosed);
    if (event.key === "Enter" && !event.ctrlKey && !event.altKey) onChoose(row);
    else if (move?.kind === "focus") focusRow(root.current, move.id);
    else if (move) turn(move.id);
    else return;
    event.preventDefault();
  };
  const tabStop = visible.some((row) => row.id === stop) ? stop : (visible[0]?.id ?? null);
  return { root, visible, tabStop, setTabStop: setStop, isClosed, turn, onKeyDown };
}

function turnedOver(known: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(known);
  if (!next.delete(id)) next.add(id);
  return next;
}

function focusRow(root: HTMLElement | null, id: string): void {
  root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
}
