import { Tooltip } from "@fluentui/react-components";
import { ChevronDown12Regular, ChevronRight12Regular } from "@fluentui/react-icons";
import type { KeyboardEvent, MouseEvent, ReactNode } from "react";
import type { TreeRow } from "./tree";

interface TreeItemProps<Row extends TreeRow> {
  readonly row: Row;
  /** What the row stands for, in full. */
  readonly tip: string;
  readonly className: string;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isClosed: boolean;
  readonly children: ReactNode;
  onChoose(row: Row): void;
  onTurn(id: string): void;
  onFocusRow(id: string): void;
  onKey(event: KeyboardEvent, row: Row): void;
}

/** A row of a tree: one tab stop for all rows, the arrow at its left opens and closes. */
export function TreeItem<Row extends TreeRow>(props: TreeItemProps<Row>) {
  const { row, tip, className, isSelected, isTabStop, isClosed, children } = props;
  const onClick = ({ target }: MouseEvent) => {
    const isArrow = target instanceof Element && target.closest(".drafting-tree-arrow") !== null;
    if (isArrow && row.isGroup) props.onTurn(row.id);
    else props.onChoose(row);
  };
  return (
    <Tooltip
      content={{ children: tip, className: "drafting-tip" }}
      relationship="description"
      positioning="after"
      showDelay={600}
      withArrow
    >
      <div
        role="treeitem"
        className={`drafting-tree-row drafting-tree-level-${Math.min(row.level, 4)} ${className}`}
        data-row={row.id}
        aria-level={row.level}
        aria-selected={isSelected}
        aria-expanded={row.isGroup ? !isClosed : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onClick}
        onFocus={() => props.onFocusRow(row.id)}
        onKeyDown={(event) => props.onKey(event, row)}
      >
        <span className="drafting-tree-arrow" aria-hidden="true">
          {row.isGroup && (isClosed ? <ChevronRight12Regular /> : <ChevronDown12Regular />)}
        </span>
        {children}
      </div>
    </Tooltip>
  );
}
