import { ChevronDown12Regular, ChevronRight12Regular } from "@fluentui/react-icons";
import type { KeyboardEvent, MouseEvent, ReactNode, Ref } from "react";
import type { TreeRow } from "./tree";

interface TreeItemProps<Row extends TreeRow> {
  readonly row: Row;
  readonly className: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isClosed: boolean;
  readonly children: ReactNode;
  /** Given by a tooltip around the item. */
  readonly ref?: Ref<HTMLDivElement>;
  onChoose(row: Row): void;
  onTurn(id: string): void;
  onFocusRow(id: string): void;
  onKey(event: KeyboardEvent, row: Row): void;
}

/** A row of a tree: one tab stop for all rows, the arrow at its left opens and closes. */
export function TreeItem<Row extends TreeRow>(props: TreeItemProps<Row>) {
  const { row, className, isSelected, isTabStop, isClosed, children, ref } = props;
  const { onChoose, onTurn, onFocusRow, onKey, ...fromTooltip } = props;
  const onClick = ({ target }: MouseEvent) => {
    const isArrow = target instanceof Element && target.closest(".drafting-tree-arrow") !== null;
    if (isArrow) onTurn(row.id);
    else onChoose(row);
  };
  return (
    <div
      {...describedBy(fromTooltip)}
      ref={ref}
      role="treeitem"
      className={`drafting-tree-row drafting-tree-level-${row.level} ${className}`}
      data-row={row.id}
      aria-level={row.level}
      aria-selected={isSelected}
      aria-expanded={row.isGroup ? !isClosed : undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onFocus={() => onFocusRow(row.id)}
      onKeyDown={(event) => onKey(event, row)}
    >
      <span className="drafting-tree-arrow" aria-hidden="true">
        {row.isGroup && (isClosed ? <ChevronRight12Regular /> : <ChevronDown12Regular />)}
      </span>
      {children}
    </div>
  );
}
