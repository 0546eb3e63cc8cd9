import { Button } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, useMemo, useState } from "react";
import { type PlacedBlock, placeBlocks } from "../../../../../shared/domain/programme/outline";
import type { Gap, GapCode } from "../../../../../shared/domain/readiness/gaps";
import type { OldNamePlace } from "../../../../../shared/domain/readiness/old-names";
import { EmptyState } from "../../../../ui/EmptyState";
import { useText } from "../../../../ui/use-text";
import { type DraftingStore, type ParentView, useDrafting, useDraftingStore } from "../../state";
import { sentenceCase } from "../sentence-case";
import { WindowedFeed } from "../WindowedFeed";
import { groupGaps } from "./gap-groups";
import { goToGap } from "./go-to-gap";
import { OldNameCard } from "./OldNameCard";
import { useOldNames } from "./use-old-names";

type Row =
  | { readonly kind: "group"; readonly code: GapCode | "old-name"; readonly count: number }
  | { readonly kind: "gap"; readonly gap: Gap }
  | { readonly kind: "old-name"; readonly place: OldNamePlace };

/** The old names of bodies, mended by one key, then everything still missing, by kind; each entry goes to its place. */
export function GapsTab() {
  const text = useText();
  const gaps = useDrafting((state) => state.gaps);
  const oldNames = useOldNames();
  if (gaps.length + oldNames.length === 0) return <NothingMissing />;
  return (
    <>
      <div className="drafting-side-head">
        <h2>{gaps.length > 0 ? text("gaps.total", { count: gaps.length }) : text("gaps.none")}</h2>
      </div>
      <GapList gaps={gaps} oldNames={oldNames} />
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

interface Listed {
  readonly gaps: readonly Gap[];
  readonly oldNames: readonly OldNamePlace[];
}

function GapList({ gaps, oldNames }: Listed) {
  const text = useText();
  const store = useDraftingStore();
  const [selected, setSelected] = useState<number | null>(null);
  const rows = useMemo(() => rowsOf({ gaps, oldNames }), [gaps, oldNames]);
  const blocks = useBlocks();
  const onKey = (event: KeyboardEvent, row: Row) => {
    if (event.target !== event.currentTarget || !answerKey(store, event, row)) return;
    event.preventDefault();
  };
  return (
    <WindowedFeed
      rows={rows}
      label={text("gaps.tab")}
      selected={selected}
      target={null}
      keyOf={keyOfRow}
      heightOf={heightOfRow}
      classOf={classOfRow}
      onSelect={setSelected}
      onKey={onKey}
      render={(row) => {
        if (row.kind === "group") return <GroupHead {...row} />;
        return row.kind === "gap" ? (
          <GapLine gap={row.gap} blocks={blocks} />
        ) : (
          <OldNameCard place={row.place} />
        );
      }}
    />
  );
}

/** Enter goes to the place; T writes the successor's name over an old one. */
function answerKey(store: DraftingStore, event: KeyboardEvent, row: Row): boolean {
  const { actions } = store.getState();
  if (row.kind === "group" || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key === "Enter") {
    if (row.kind === "gap") goToGap(store, row.gap);
    else actions.goToRange(row.place);
    return true;
  }
  if (event.code !== "KeyT" || row.kind === "gap") return false;
  const { name, successor, isHeld } = row.place;
  if (successor !== null && !isHeld) actions.replaceWords(row.place, name, successor);
  return true;
}

function rowsOf({ gaps, oldNames }: Listed): readonly Row[] {
  const missing = groupGaps(gaps).flatMap((group): readonly Row[] => [
    { kind: "group", code: group.code, count: group.gaps.length },
    ...group.gaps.map((gap) => ({ kind: "gap", gap }) as const),
  ]);
  if (oldNames.length === 0) return missing;
  const places = oldNames.map((place) => ({ kind: "old-name", place }) as const);
  return [{ kind: "group", code: "old-name", count: oldNames.length }, ...places, ...missing];
}

function placeKey(gap: Gap): string {
  return "blockId" in gap ? gap.blockId : `${gap.parentPlanId} ${gap.itemId}`;
}

const keyOfRow = (row: Row) => {
  if (row.kind === "group") return row.code;
  if (row.kind === "old-name") return `old-name ${row.place.blockId} ${row.place.from}`;
  return `${row.gap.code} ${placeKey(row.gap)}`;
};
const heights: Readonly<Record<Row["kind"], number>> = { group: 38, gap: 44, "old-name": 74 };
const heightOfRow = ({ kind }: Row) => heights[kind];
const classOfRow = (row: Row) => (row.kind === "group" ? "drafting-gap-head" : "drafting-gap-row");

function GroupHead({ code, count }: Extract<Row, { kind: "group" }>) {
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
