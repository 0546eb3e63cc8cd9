/** A cell of the matrix by the rows and columns shown. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

const pageRows = 8;

type Move = (at: Cell, last: number) => Cell;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - pageRows, column }),
  PageDown: ({ row, column }) => ({ row: row + pageRows, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last }),
  "Ctrl+Home": () => ({ row: 0, column: 0 }),
  "Ctrl+End": (_, last) => ({ row: last, column: last }),
};

/** Where a key moves from a cell of a square grid, never over its edge; null for a key that does not move. */
export function movedTo(key: string, isCtrl: boolean, at: Cell, size: number): Cell | null {
  const move = moves[isCtrl ? `Ctrl+${key}` : key];
  if (!move || size === 0) return null;
  const { row, column } = move(at, size - 1);
  return { row: within(row, size), column: within(column, size) };
}

function within(value: number, size: number): number {
  return Math.min(Math.max(value, 0), size - 1);
}
