import { Button } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useMemo, useState } from "react";
import { type PlacedBlock, placeBlocks } from "../../../../../shared/domain/programme/outline";
import type { Gap, GapCode } from "../../../../../shared/domain/readiness/gaps";
import { EmptyState } from "../../../../ui/EmptyState";
import { useText } from "../../../../ui/use-text";
import { type ParentView, useDrafting, useDraftingStore } from "../../state";
import { sentenceCase } from "../sentence-case";
import { WindowedFeed } from "../WindowedFeed";
import { groupGaps } from "./gap-groups";
import { goToGap } from "./go-to-gap";

type Row =
  | { readonly kind: "group"; readonly code: GapCode; readonly count: number }
  | { readonly kind: "gap"; readonly gap: Gap };

/** Everything still missing, by kind; each entry goes to its place. */
export function GapsTab() {
  const text = useText();
  const gaps = useDrafting((state) => state.gaps);
  if (gaps.length === 0) return <NothingMissing />;
  return (
    <>
      <div className="drafting-side-head">
        <h2>{text("gaps.total", { count: gaps.length })}</h2>
      </div>
      <GapList gaps={gaps} />
      <p className="drafting-side-foot">{text("gaps.keys")}</p>
    </>
  );
}

function NothingMissing() {
  const text = useText();
  const store = useDraftingStore();
  return (
    <EmptyState icon={<CheckmarkCircle24Regular />} title={text("gaps.none")} hint={text("gaps.none-hint")}>
      <Button onClick={() => store.setState({ dialog: "export" })}>{text("gaps.to-export")}</Button>
    </EmptyState>
  );
}

function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const text = useText();
  const store = useDraftingStore();
  const [selected, setSelected] = useState<number | null>(null);
  const rows = useMemo(() => rowsOf(gaps), [gaps]);
  const blocks = useBlocks();
  const onKey = (event: KeyboardEvent, row: Row) => {
    if (event.key !== "Enter" || row.kind === "group" || event.target !== event.currentTarget) return;
    event.preventDefault();
    goToGap(store, row.gap);
  };
  return (
    <WindowedFeed
      rows={rows}
      label={text("gaps.total", { count: gaps.length })}
      selected={selected}
      target={null}
      keyOf={keyOfRow}
      heightOf={heightOfRow}
      classOf={classOfRow}
      onSelect={setSelected}
      onKey={onKey}
      render={(row) =>
        row.kind === "group" ? <GroupHead {...row} /> : <GapLine gap={row.gap} blocks={blocks} />
      }
    />
  );
}

function rowsOf(gaps: readonly Gap[]): readonly Row[] {
  return groupGaps(gaps).flatMap((group) => [
    { kind: "group", code: group.code, count: group.gaps.length } as const,
    ...group.gaps.map((gap) => ({ kind: "gap", gap }) as const),
  ]);
}

function placeKey(gap: Gap): string {
  return "blockId" in gap ? gap.blockId : `${gap.parentPlanId} ${gap.itemId}`;
}

const keyOfRow = (row: Row) => (row.kind === "group" ? row.code : `${row.gap.code} ${placeKey(row.gap)}`);
const heightOfRow = (row: Row) => (row.kind === "group" ? 38 : 44);
const classOfRow = (row: Row) => (row.kind === "group" ? "drafting-gap-head" : "drafting-gap-row");

function GroupHead({ code, count }: { code: GapCode; count: number }) {
  const text = useText();
  return (
    <h3>
      {text(`gaps.group.${code}`)}
      <span className="drafting-gap-count">{count}</span>
    </h3>
  );
}

function GapLine({ gap, blocks }: { gap: Gap; blocks: ReadonlyMap<string, PlacedBlock> }) {
  const text = useText();
  const store = useDraftingStore();
  const parents = useDrafting((state) => state.parents);
  const block = "blockId" in gap ? blocks.get(gap.blockId) : undefined;
  const item = "itemId" in gap ? itemOf(parents, gap) : undefined;
  const words = (item?.text ?? block?.node.textContent ?? gap.label).trim();
  return (
    <button type="button" className="drafting-gap" tabIndex={-1} onClick={() => goToGap(store, gap)}>
      <span className="drafting-gap-path">{item?.path ?? block?.path}</span>
      <span className={words === "" ? "drafting-gap-text ui-quiet" : "drafting-gap-text"}>
        {words === "" ? text("gaps.without-text") : sentenceCase(words)}
      </span>
    </button>
  );
}

function useBlocks(): ReadonlyMap<string, PlacedBlock> {
  const doc = useDrafting((state) => state.doc);
  return useMemo(() => new Map(placeBlocks(doc).map((block) => [block.id, block])), [doc]);
}

function itemOf(parents: readonly ParentView[], { parentPlanId, itemId }: Extract<Gap, { itemId: string }>) {
  return parents.find(({ id }) => id === parentPlanId)?.items.find(({ id }) => id === itemId);
}
