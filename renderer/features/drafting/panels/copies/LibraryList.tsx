import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useMemo, useState } from "react";
import type { LibraryHit } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../../state";
import { WindowedFeed } from "../WindowedFeed";
import { LibraryPassage, useLibraryActions } from "./LibraryPassage";
import { type LibraryRow, libraryRows } from "./library-rows";
import { useFeedTarget } from "./use-feed-target";
import { useLibraryLook } from "./use-library-look";

/** The documents found; the passages of the opened one stand below its name. */
export function LibraryList({ hits }: { hits: readonly LibraryHit[] }) {
  const text = useText();
  const store = useDraftingStore();
  const openedId = useDrafting((state) => state.library.opened?.id ?? null);
  const inLibrary = useDrafting((state) => state.inLibrary);
  const current = useDrafting((state) => state.currentInLibrary);
  const [documentId, setDocumentId] = useState(openedId);
  const rows = useMemo(() => libraryRows(hits, openedId, inLibrary), [hits, openedId, inLibrary]);
  const at = rows.findIndex((row) => isAt(row, current, documentId));
  const { target } = useFeedTarget(at);
  const toggle = useToggle();
  const runKey = useRowKeys(toggle);
  const select = (index: number) => {
    const row = rows[index];
    store.setState({ currentInLibrary: row?.kind === "passage" ? row.index : null });
    if (row?.kind === "document") setDocumentId(row.hit.document.id);
  };
  return (
    <WindowedFeed
      rows={rows}
      label={text("copy-check.library-list")}
      selected={at >= 0 ? at : null}
      target={target}
      keyOf={keyOfRow}
      heightOf={(row) => (row.kind === "document" ? 34 : 104)}
      classOf={classOfRow}
      onSelect={select}
      onKey={runKey}
      render={(row, isSelected) =>
        row.kind === "document" ? (
          <DocumentHead row={row} onToggle={() => toggle(row)} />
        ) : (
          <LibraryPassage span={row.span} index={row.index} isSelected={isSelected} />
        )
      }
    />
  );
}

type DocumentRow = Extract<LibraryRow, { kind: "document" }>;

function DocumentHead({ row: { hit, isOpen }, onToggle }: { row: DocumentRow; onToggle(): void }) {
  const text = useText();
  const { name, title } = hit.document;
  return (
    <button
      type="button"
      className="drafting-library-name"
      tabIndex={-1}
      aria-expanded={isOpen}
      title={title === "" ? name : `${name}\n${title}`}
      onClick={onToggle}
    >
      {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      <span>{name}</span>
      <span className="drafting-library-size">{text("copy-check.size", { count: hit.syllables })}</span>
    </button>
  );
}

function useToggle(): (row: DocumentRow) => void {
  const { open } = useLibraryLook();
  return ({ hit, isOpen }) => void open(isOpen ? null : hit.document.id);
}

/** The keys of the row that has the focus: each does what its button does. */
function useRowKeys(toggle: (row: DocumentRow) => void) {
  const actionsOf = useLibraryActions();
  return (event: KeyboardEvent, row: LibraryRow) => {
    const isHere = event.target === event.currentTarget;
    if (!isHere || event.ctrlKey || event.altKey || event.metaKey) return;
    const run =
      row.kind === "passage"
        ? actionsOf(row.span, row.index).find(({ code }) => code === event.code)?.run
        : event.key === "Enter" && (() => toggle(row));
    if (!run) return;
    event.preventDefault();
    run();
  };
}

function isAt(row: LibraryRow, current: number | null, documentId: string | null): boolean {
  if (row.kind === "passage") return row.index === current;
  return current === null && row.hit.document.id === documentId;
}

const classOfRow = (row: LibraryRow) =>
  row.kind === "document" ? "drafting-library-document" : "drafting-passage drafting-library-passage";

function keyOfRow(row: LibraryRow): string {
  return row.kind === "document" ? row.hit.document.id : `passage ${row.index}`;
}
