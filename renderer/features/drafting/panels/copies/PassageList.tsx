import { useEffect, useMemo, useState } from "react";
import { Kbd } from "../../../../ui/Kbd";
import { useText } from "../../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../../state";
import { type FeedTarget, WindowedFeed } from "../WindowedFeed";
import { PassageCard } from "./PassageCard";
import type { Passage } from "./passages";

interface PassageListProps {
  readonly here: readonly Passage[];
  readonly elsewhere: readonly Passage[];
  readonly total: number;
}

type Row =
  | { readonly kind: "section"; readonly title: string }
  | { readonly kind: "passage"; readonly passage: Passage };

/** The passages of this part, then of the others; the one F7 stands at is open. */
export function PassageList({ here, elsewhere, total }: PassageListProps) {
  const text = useText();
  const store = useDraftingStore();
  const rows = useMemo<readonly Row[]>(
    () => [
      { kind: "section", title: hereTitle(here.length, text) },
      ...here.map((passage) => ({ kind: "passage", passage }) as const),
      ...(elsewhere.length === 0
        ? []
        : [{ kind: "section", title: text("copy-check.elsewhere", { count: elsewhere.length }) } as const]),
      ...elsewhere.map((passage) => ({ kind: "passage", passage }) as const),
    ],
    [here, elsewhere, text],
  );
  const current = useDrafting((state) => state.currentSpan);
  const at = rows.findIndex((row) => row.kind === "passage" && row.passage.index === current);
  const select = (index: number) => {
    const row = rows[index];
    if (row?.kind === "passage") store.setState({ currentSpan: row.passage.index });
  };
  return (
    <>
      <WindowedFeed
        rows={rows}
        label={text("copy-check.passages")}
        selected={at >= 0 ? at : null}
        target={useTarget(at)}
        keyOf={keyOfRow}
        heightOf={heightOfRow}
        classOf={classOfRow}
        onSelect={select}
        onKey={(event, row) => {
          const isHere = event.target === event.currentTarget && event.key === "Enter";
          if (isHere && row.kind === "passage") store.getState().actions.goToSpan(row.passage.index);
        }}
        render={(row, isSelected) => <RowContent row={row} isSelected={isSelected} total={total} />}
      />
      <p className="drafting-side-foot">
        <Kbd keys="F7" /> <Kbd keys="Shift+F7" /> {text("copy-check.keys")}
      </p>
    </>
  );
}

function RowContent({ row, isSelected, total }: { row: Row; isSelected: boolean; total: number }) {
  if (row.kind === "section") return <h3 className="drafting-passage-section">{row.title}</h3>;
  return <PassageCard passage={row.passage} isSelected={isSelected} total={total} />;
}

function hereTitle(count: number, text: ReturnType<typeof useText>): string {
  return count === 0 ? text("copy-check.none-here") : text("copy-check.here", { count });
}

const keyOfRow = (row: Row) => (row.kind === "section" ? row.title : `${row.passage.index}`);
const heightOfRow = (row: Row) => (row.kind === "section" ? 34 : 104);
const classOfRow = (row: Row) => (row.kind === "section" ? "drafting-passage-head-row" : "drafting-passage");

/** Keeps the current passage in view when it changes from outside the list. */
function useTarget(at: number): FeedTarget | null {
  const [target, setTarget] = useState<FeedTarget | null>(null);
  useEffect(() => {
    const isInList = document.activeElement?.closest(".drafting-feed") !== null;
    if (at < 0 || isInList) return;
    setTarget((known) => ({ index: at, asked: (known?.asked ?? 0) + 1, takesFocus: false }));
  }, [at]);
  return target;
}
