import { type KeyboardEvent, useMemo } from "react";
import { useText } from "../../../../ui/use-text";
import { useEditor } from "../../editor/editor-context";
import { type CopySpan, type ParentView, useDrafting, useDraftingStore } from "../../state";
import { WindowedFeed } from "../WindowedFeed";
import { PassageCard, type ReasonHandling } from "./PassageCard";
import { passageActions } from "./passage-actions";
import { nextOpen, type PassageGroup } from "./passages";
import { RepeatCard, useRepeatActions } from "./RepeatCard";
import type { Repeat } from "./repeats";
import { type ListRow, listRows } from "./rows";
import { useAcceptance } from "./use-acceptance";
import { useFeedTarget } from "./use-feed-target";

interface PassageListProps {
  readonly groups: readonly PassageGroup[];
  readonly repeats: readonly Repeat[];
  readonly total: number;
  readonly sources: readonly ParentView[];
}

/** The passages by group, then what repeats earlier programmes; the one F7 stands at is open. */
export function PassageList({ groups, repeats, total, sources }: PassageListProps) {
  const text = useText();
  const store = useDraftingStore();
  const rows = useMemo(() => listRows(groups, repeats), [groups, repeats]);
  const current = useDrafting((state) => state.currentSpan);
  const repeat = useDrafting((state) => state.currentRepeat);
  const at = rows.findIndex((row) => isAt(row, current, repeat));
  const { target, takeFocus } = useFeedTarget(at);
  const reasons = useReasons(takeFocus);
  const runKey = useRowKeys(reasons.onWithdraw);
  const select = (index: number) => {
    const row = rows[index];
    if (row?.kind === "passage") store.setState({ currentSpan: row.passage.index, currentRepeat: null });
    if (row?.kind === "repeat") store.setState({ currentSpan: null, currentRepeat: row.repeat.index });
  };
  return (
    <WindowedFeed
      rows={rows}
      label={text("copy-check.passages")}
      selected={at >= 0 ? at : null}
      target={target}
      keyOf={keyOfRow}
      heightOf={heightOfRow}
      classOf={classOfRow}
      onSelect={select}
      onKey={runKey}
      render={(row, isSelected) => (
        <RowContent row={row} isSelected={isSelected} card={{ total, sources, reasons }} />
      )}
    />
  );
}

interface RowContentProps {
  readonly row: ListRow;
  readonly isSelected: boolean;
  readonly card: {
    readonly total: number;
    readonly sources: readonly ParentView[];
    readonly reasons: ReasonHandling;
  };
}

function RowContent({ row, isSelected, card }: RowContentProps) {
  if (row.kind === "section") return <Section {...row} />;
  if (row.kind === "repeat") return <RepeatCard repeat={row.repeat} isSelected={isSelected} />;
  return <PassageCard passage={row.passage} isSelected={isSelected} {...card} />;
}

function Section({ name, count }: Extract<ListRow, { kind: "section" }>) {
  const text = useText();
  return <h3 className="drafting-passage-section">{text(`copy-check.group.${name}`, { count })}</h3>;
}

/** What happens with reasons: the list goes on with the next open passage, or the page gets the focus back. */
function useReasons(takeFocus: () => void): ReasonHandling {
  const store = useDraftingStore();
  const session = useEditor();
  const { accept, withdraw } = useAcceptance();
  return useMemo(() => {
    const leave = (next: number | null) => {
      const returnsToPage = store.getState().reasonFor?.returnsToPage ?? false;
      store.setState({ reasonFor: null, ...(next === null ? {} : { currentSpan: next }) });
      if (returnsToPage) session.view?.focus();
      else takeFocus();
    };
    return {
      onAccept: async ({ span, index }, reason) => {
        if (!(await accept(span, reason))) return;
        const { report, accepted, reasonFor } = store.getState();
        leave(report && !reasonFor?.returnsToPage ? nextOpen(report, accepted, index) : null);
      },
      onLeave: () => leave(null),
      onWithdraw: (span: CopySpan) => void withdraw(span).then(() => takeFocus()),
    };
  }, [store, session, accept, withdraw, takeFocus]);
}

/** The keys of the entry that has the focus: each does what its button does. */
function useRowKeys(withdraw: (span: CopySpan) => void) {
  const store = useDraftingStore();
  const repeatActions = useRepeatActions();
  return (event: KeyboardEvent, row: ListRow) => {
    const isHere = event.target === event.currentTarget;
    if (!isHere || event.ctrlKey || event.altKey || event.metaKey || row.kind === "section") return;
    const actions =
      row.kind === "passage" ? passageActions(store, row.passage, withdraw) : repeatActions(row.repeat);
    const action = actions.find(({ code }) => code === event.code);
    if (!action) return;
    event.preventDefault();
    action.run();
  };
}

function isAt(row: ListRow, passage: number | null, repeat: number | null): boolean {
  if (row.kind === "passage") return row.passage.index === passage;
  return row.kind === "repeat" && row.repeat.index === repeat;
}

function keyOfRow(row: ListRow): string {
  if (row.kind === "section") return row.name;
  return row.kind === "passage" ? `${row.passage.index}` : `repeat ${row.repeat.index}`;
}

const heightOfRow = (row: ListRow) => (row.kind === "section" ? 34 : 104);
const classOfRow = (row: ListRow) =>
  row.kind === "section" ? "drafting-passage-head-row" : "drafting-passage";
