import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { MessageCode } from "../../../shared/text";
import type { DutyRow } from "../../client";
import { useText } from "../../ui/use-text";
import { DutyLine } from "./DutyLine";
import type { DutyFilter, SortColumn } from "./select";

interface DutyTableProps {
  readonly duties: readonly DutyRow[];
  readonly today: string;
  readonly filter: DutyFilter;
  onChange(filter: DutyFilter): void;
}

const rowHeight = 61;
const columns: readonly { readonly name: MessageCode; readonly sort: SortColumn | null }[] = [
  { name: "duties.column-number", sort: null },
  { name: "duties.column-text", sort: "text" },
  { name: "duties.column-lead", sort: "lead" },
  { name: "duties.column-coordinating", sort: null },
  { name: "duties.column-due", sort: "due" },
  { name: "duties.column-product", sort: "product" },
  { name: "duties.column-programme", sort: "programme" },
];

/** The duties as rows of one height; only those in view exist. */
export function DutyTable({ duties, today, filter, onChange }: DutyTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: duties.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const visible = rows.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = rows.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <div className="duties-scroller" ref={scroller} tabIndex={-1}>
      <table className="ui-table duties-table" aria-rowcount={duties.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHead key={column.name} {...column} filter={filter} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {visible.map(({ index }) => {
            const duty = duties[index];
            return (
              duty && (
                <DutyLine
                  key={`${duty.programmeId} ${duty.blockId}`}
                  duty={duty}
                  index={index}
                  today={today}
                />
              )
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className="duties-gap" colSpan={columns.length} style={{ height }} />
    </tr>
  );
}

interface ColumnHeadProps {
  readonly name: MessageCode;
  readonly sort: SortColumn | null;
  readonly filter: DutyFilter;
  onChange(filter: DutyFilter): void;
}

function ColumnHead({ name, sort, filter, onChange }: ColumnHeadProps) {
  const text = useText();
  if (sort === null) return <th scope="col">{text(name)}</th>;
  const isSorted = filter.sort === sort;
  const direction = filter.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? direction : "none"}>
      <button
        type="button"
        className="duties-sort"
        title={text("duties.sorted")}
        onClick={() => onChange({ ...filter, sort, isDescending: isSorted && !filter.isDescending })}
      >
        {text(name)}
        <span aria-hidden="true">{isSorted ? (filter.isDescending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}
