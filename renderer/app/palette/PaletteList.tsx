import { useEffect, useRef } from "react";
import { Kbd } from "../../ui/Kbd";
import { useText } from "../../ui/use-text";
import type { Entry } from "./entries";

interface PaletteListProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly query: string;
  readonly active: number;
  onOpen(entry: Entry): void;
  onPoint(index: number): void;
}

/** The lines found; the active one is always in view. The field above keeps the focus. */
export function PaletteList({ id, entries, query, active, onOpen, onPoint }: PaletteListProps) {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (entries.length === 0)
    return (
      <p className="palette-nothing" role="status">
        {text("frame.palette-nothing", { query })}
      </p>
    );
  return (
    <div className="palette-list" role="listbox" id={id} aria-label={text("frame.palette")} ref={list}>
      {entries.map((entry, index) => (
        <div
          key={entry.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="palette-entry"
          onPointerMove={() => onPoint(index)}
          onPointerDown={(event) => {
            event.preventDefault();
            onOpen(entry);
          }}
        >
          <span className="palette-label">{entry.label}</span>
          <span className="palette-detail">
            {entry.shortcut === "" ? entry.detail : <Kbd keys={entry.shortcut} />}
          </span>
          <span className="palette-kind">{text(`frame.palette-${entry.kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
