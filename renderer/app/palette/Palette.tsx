import { Dialog, DialogSurface } from "@fluentui/react-components";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { useList, useOffice } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { type Entry, entriesOf, findEntries, movedTo } from "./entries";
import { PaletteList } from "./PaletteList";
import { usePalette } from "./state";
import "./palette.css";

const shownMost = 40;

/** "Find anything": a box over the screen, keyboard first, without accents. */
export function Palette() {
  const { isOpen, close } = usePalette();
  const text = useText();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);
  const leave = () => {
    close();
    const element = before.current;
    if (element instanceof HTMLElement) requestAnimationFrame(() => element.isConnected && element.focus());
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && leave()}>
      <DialogSurface className="palette" aria-label={text("frame.palette")}>
        <PaletteBox onChosen={close} />
      </DialogSurface>
    </Dialog>
  );
}

function PaletteBox({ onChosen }: { onChosen: () => void }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = useFound(useDeferredValue(query));
  const chosen = Math.min(active, found.length - 1);
  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    onChosen();
    go(entry.route);
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
  const programmes = useList("programmes");
  const parents = useList("parents");
  const duties = useList("duties");
  const entries = useMemo(
    () =>
      entriesOf(
        {
          programmes: programmes.value ?? [],
          parents: parents.value ?? [],
          duties: duties.value ?? [],
          facts,
          bodies,
        },
        text,
      ),
    [programmes.value, parents.value, duties.value, facts, bodies, text],
  );
  return useMemo(() => findEntries(entries, query, shownMost), [entries, query]);
}
