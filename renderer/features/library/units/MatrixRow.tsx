import { memo } from "react";
import type { LibraryDocument } from "../../../client";
import { useText } from "../../../ui/use-text";
import type { Figures } from "../model/figures";

interface MatrixRowProps {
  readonly row: number;
  readonly units: readonly LibraryDocument[];
  readonly figures: readonly Figures[];
  /** In per cent. */
  readonly threshold: number;
  /** The column of the one cell that Tab reaches, when it is in this row. */
  readonly tabStop: number | null;
}

/** One programme against all others. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, units, figures, threshold, tabStop } = props;
  const name = units[row]?.name ?? "";
  return (
    <tr>
      <th scope="row" title={name}>
        <span className="matrix-name">
          <span className="matrix-number">{row + 1}</span>
          <span className="matrix-words">{name}</span>
        </span>
      </th>
      {units.map((other, column) => (
        <MatrixCell
          key={other.id}
          a={name}
          b={other.name}
          figures={row === column ? null : (figures[column] ?? null)}
          threshold={threshold}
          isTabStop={tabStop === column}
        />
      ))}
    </tr>
  );
});

interface MatrixCellProps {
  readonly a: string;
  readonly b: string;
  /** Null where both are one programme. */
  readonly figures: Figures | null;
  readonly threshold: number;
  readonly isTabStop: boolean;
}

const tints = 5;

/** One pair: its percentage, tinted by five steps; from the threshold on bold, framed and with a dot. */
function MatrixCell({ a, b, figures, threshold, isTabStop }: MatrixCellProps) {
  const text = useText();
  const tabIndex = isTabStop ? 0 : -1;
  if (figures === null)
    return (
      <td tabIndex={tabIndex} className="matrix-self" aria-label={text("units.cell-self", { a })}>
        –
      </td>
    );
  const { percent, shared, both, isTooShort } = figures;
  const tint = `matrix-${Math.min(tints - 1, Math.floor((percent * tints) / 100))}`;
  const isAlike = !isTooShort && percent >= threshold;
  const code = isTooShort ? "units.cell-too-short" : isAlike ? "units.cell-alike" : "units.cell";
  const label = text(code, { a, b, percent, shared, both });
  return (
    <td
      tabIndex={tabIndex}
      className={isAlike ? `${tint} matrix-alike` : tint}
      aria-label={label}
      title={label}
    >
      {isAlike && <span aria-hidden="true">● </span>}
      {isTooShort ? text("units.too-short") : `${percent}%`}
    </td>
  );
}
