import { type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { leastOwn } from "../../../../shared/domain/twins";
import type { LibraryDocument, Twins } from "../../../client";
import { useNavigation } from "../../../ui/navigation";
import { useText } from "../../../ui/use-text";
import type { Arrangement } from "../model/arrangement";
import { figuresOf } from "../model/figures";
import { type Cell, movedTo } from "../model/grid";
import { MatrixRow } from "./MatrixRow";
import "./matrix.css";

interface MatrixProps {
  readonly arrangement: Arrangement;
  readonly twins: Twins;
  /** In per cent. */
  readonly threshold: number;
}

const firstPair: Cell = { row: 0, column: 1 };

/** How alike each two programmes are, as a grid: arrow keys move in it, Enter or a click opens the pair. */
export function Matrix({ arrangement, twins, threshold }: MatrixProps) {
  const text = useText();
  const units = useMemo(
    () => arrangement.order.flatMap((place) => twins.documents[place]?.document ?? []),
    [arrangement, twins],
  );
  const figures = useMemo(() => figuresOf(arrangement, twins), [arrangement, twins]);
  const { grid, at, props } = useGrid(units.length, useOpenPair(units));
  return (
    <section aria-labelledby="units-matrix">
      <h2 className="ui-section-title" id="units-matrix">
        {text("units.matrix")}
      </h2>
      <p className="library-note">
        {text("units.matrix-note", { threshold, least: leastOwn })}{" "}
        <span className="matrix-keys">{text("units.matrix-keys")}</span>
      </p>
      <div className="matrix-scroller">
        <table className="matrix" aria-labelledby="units-matrix" ref={grid} {...props}>
          <MatrixHead units={units} />
          <tbody>
            {units.map(({ id }, row) => (
              <MatrixRow
                key={id}
                row={row}
                units={units}
                figures={figures[row] ?? []}
                threshold={threshold}
                tabStop={at.row === row ? at.column : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MatrixHead({ units }: { units: readonly LibraryDocument[] }) {
  const text = useText();
  return (
    <thead>
      <tr>
        <th scope="col">{text("units.column-name")}</th>
        {units.map(({ id, name }, at) => (
          <th key={id} scope="col" title={name}>
            {at + 1}
            <span className="ui-visually-hidden"> {name}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The one cell that Tab reaches, and the keys that move it. */
function useGrid(size: number, open: (cell: Cell) => void) {
  const grid = useRef<HTMLTableElement>(null);
  const [asked, setAsked] = useState(firstPair);
  const at = Math.max(asked.row, asked.column) < size ? asked : firstPair;
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = movedTo(event.key, event.ctrlKey, at, size);
    if (cell) grid.current?.tBodies[0]?.rows[cell.row]?.cells[cell.column + 1]?.focus();
    else if (event.key === "Enter") open(at);
    else return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const cell = cellOf(target);
    if (cell) setAsked(cell);
  };
  const onClick = ({ target }: MouseEvent) => {
    const cell = cellOf(target);
    if (cell) open(cell);
  };
  return { grid, at, props: { role: "grid", onKeyDown, onFocus, onClick } };
}

/** The cell of the grid's body that an event met. */
function cellOf(target: EventTarget): Cell | null {
  const cell = target instanceof Element ? target.closest("td") : null;
  const row = cell?.closest("tr");
  return cell && row ? { row: row.sectionRowIndex, column: cell.cellIndex - 1 } : null;
}

function useOpenPair(units: readonly LibraryDocument[]): (cell: Cell) => void {
  const go = useNavigation((navigation) => navigation.go);
  return ({ row, column }) => {
    const [a, b] = [row, column].map((at) => units[at]?.id);
    if (a && b && a !== b) go({ screen: "library-pair", a, b });
  };
}
