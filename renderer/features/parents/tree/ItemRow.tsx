import { type KeyboardEvent, memo, useRef } from "react";
import { ItemKind, type ParentItem } from "../../../../shared/domain/parent-plan/types";
import { type Text, useText } from "../../../ui/use-text";
import { correct, kinds, select } from "../model/corrections";
import { AddBody } from "./AddBody";
import { AddDate } from "./AddDate";
import { Chips } from "./Chips";
import { chordOf, commands, rowKeys } from "./commands";
import { RowEditor } from "./RowEditor";
import { shownPath } from "./shown-path";
import { useCorrections } from "./use-commands";

interface ItemRowProps {
  readonly item: ParentItem;
  readonly level: number;
  readonly isSelected: boolean;
  /** Where the cursor starts when the text is being edited; null when it is not. */
  readonly caret: number | null;
  /** What is being added to the item by hand. */
  readonly adding: "body" | "date" | null;
}

const deepestIndent = 6;

/** One item: its path, text, what was found in it, and its kind. */
export const ItemRow = memo(function ItemRow({ item, level, isSelected, caret, adding }: ItemRowProps) {
  const text = useText();
  const { change, run } = useCorrections();
  const row = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== row.current) return moveInRow(event, row.current);
    const chord = chordOf(event);
    const command = chord === "ArrowRight" ? undefined : rowKeys[chord];
    if (chord === "ArrowRight") focusPart(row.current, 0);
    if (command || chord === "ArrowRight") event.preventDefault();
    if (command) run(command, item.id);
  };
  const look = [item.isGroup ? "group" : "leaf", isSelected && "selected", item.isDoubtful && "doubtful"];
  return (
    <div
      ref={row}
      role="treeitem"
      data-row={item.id}
      aria-level={level}
      aria-selected={isSelected}
      aria-label={spokenName(item, text)}
      tabIndex={isSelected ? 0 : -1}
      className={["parents-row", ...look.map((name) => name && `parents-row-${name}`)]
        .filter(Boolean)
        .join(" ")}
      data-level={Math.min(level, deepestIndent)}
      onFocus={() => change((draft) => select(draft, item.id))}
      onDoubleClick={({ target }) => isField(target) || run(commands.edit, item.id)}
      onKeyDown={press}
    >
      <span className="parents-row-path">{shownPath(item)}</span>
      <div className="parents-row-body">
        {caret === null ? (
          <p className="parents-row-text">{item.text}</p>
        ) : (
          <RowEditor item={item} caret={caret} />
        )}
        <Chips item={item} />
        {adding === "body" && <AddBody item={item} />}
        {adding === "date" && <AddDate item={item} />}
      </div>
      <KindSelect item={item} label={text("parents.kind-of", { path: item.path })} />
    </div>
  );
});

/** True for the parts of a row that have a double click of their own. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input, select, button, textarea") !== null;
}

/** All that the row shows, for the ear: path, text, kind, doubt. */
function spokenName(item: ParentItem, text: Text): string {
  const notes = [
    text(`parents.kind.${item.kind}`),
    item.isAllowed && text("parents.allowed"),
    item.isDoubtful && text("parents.doubtful"),
  ];
  return `${shownPath(item)} ${item.text} (${notes.filter(Boolean).join(", ")})`.trim();
}

function KindSelect({ item, label }: { item: ParentItem; label: string }) {
  const text = useText();
  const { run } = useCorrections();
  const choose = (value: string) => {
    const kind = ItemKind.parse(value);
    run(
      {
        said: "parents.did.kind",
        run: (draft, id) => correct(draft, { action: "set-kind", id, kind }),
      },
      item.id,
    );
  };
  return (
    <select
      className={`parents-kind parents-kind-${item.kind}`}
      aria-label={label}
      data-part=""
      tabIndex={-1}
      value={item.kind}
      onChange={({ target }) => choose(target.value)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {text(`parents.kind.${kind}`)}
        </option>
      ))}
    </select>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Arrows go through the parts of a row; left of the first, and Escape, lead back to the row. */
function moveInRow(event: KeyboardEvent<HTMLElement>, row: HTMLElement | null): void {
  if (!(event.target instanceof HTMLElement) || event.target.dataset.part === undefined) return;
  const step = steps[event.key];
  if (step === undefined && event.key !== "Escape") return;
  event.preventDefault();
  const at = partsOf(row).indexOf(event.target);
  if (step === undefined || at + step < 0) row?.focus();
  else focusPart(row, at + step);
}

function focusPart(row: HTMLElement | null, at: number): void {
  partsOf(row)[at]?.focus();
}

function partsOf(row: HTMLElement | null): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>("[data-part]") ?? [])];
}
