import { Dialog, DialogSurface } from "@fluentui/react-components";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { useList, useOffice } from "../../client";
import { useOfferedCommands } from "../../ui/commands";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { type Entry, entriesOf, findEntries, movedTo } from "./entries";
import { PaletteList } from "./PaletteList";
import { usePalette } from "./state";
import "./palette.css";

const shownMost = 60;

/** "Find anything": a box over the screen, keyboard first, without accents. */
export function Palette() {
  const { isOpen, openings, close } = usePalette();
  const text = useText();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (isOpen && !active?.closest(".palette")) before.current = active;
  }, [isOpen]);
  const leave = (then?: () => void) => {
    close();
    const element = before.current;
    requestAnimationFrame(() => {
      if (element instanceof HTMLElement && element.isConnected) element.focus();
      then?.();
    });
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && leave()}>
      <DialogSurface className="palette" aria-label={text("frame.palette")}>
        <PaletteBox key={openings} onGo={close} onRun={leave} />
      </DialogSurface>
    </Dialog>
  );
}

interface PaletteBoxProps {
  /** Closes before another place opens. */
  onGo(): void;
  /** Closes and gives the screen the focus back before its command runs. */
  onRun(run: () => void): void;
}

function PaletteBox({ onGo, onRun }: PaletteBoxProps) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useFound(useDeferredValue(query));
  const chosen = Math.min(active, found.length - 1);
  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    if ("run" in entry.target) return onRun(entry.target.run);
    onGo();
    go(entry.target.route);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = movedTo(event.key, chosen, found.length);
    if (next === null && event.key !== "Enter") return;
    event.preventDefault();
    if (next === null) open(found[chosen]);
    else setActive(next);
  };
  return (
    <>
      <input
        className="palette-field"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found[chosen] ? `${listId}-${chosen}` : undefined}
        aria-label={text("frame.palette-field")}
        placeholder={text("frame.palette-field")}
        spellCheck={false}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          setActive(0);
        }}
        onKeyDown={press}
      />
      <PaletteList
        id={listId}
        entries={found}
        query={query}
        active={chosen}
        onOpen={open}
        onPoint={setActive}
      />
      <p className="palette-foot">{text("frame.palette-keys")}</p>
    </>
  );
}

function useFound(query: string): readonly Entry[] {
  const text = useText();
  const { facts, bodies } = useOffice();
  const offered = useOfferedCommands();
  const programmes = useList("programmes");
  const parents = useList("parents");
  const duties = useList("duties");
  const entries = useMemo(
    () =>
      entriesOf(
        {
          offered,
          programmes: programmes.value ?? [],
          parents: parents.value ?? [],
          duties: duties.value ?? [],
          facts,
          bodies,
        },
        text,
      ),
    [offered, programmes.value, parents.value, duties.value, facts, bodies, text],
  );
  return useMemo(() => findEntries(entries, query, shownMost), [entries, query]);
}
