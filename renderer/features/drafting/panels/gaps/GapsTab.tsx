import { Button, useArrowNavigationGroup } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { type PlacedBlock, placeBlocks } from "../../../../../shared/domain/programme/outline";
import type { Gap } from "../../../../../shared/domain/readiness/gaps";
import { EmptyState } from "../../../../ui/EmptyState";
import { useText } from "../../../../ui/use-text";
import { type DraftingStore, type ParentView, useDrafting, useDraftingStore } from "../../state";
import { sentenceCase } from "../sentence-case";
import { showItem } from "../shown-item";
import { fieldOfGap, type GapGroup, groupGaps } from "./gap-groups";

/** Everything still missing, by kind; each entry goes to its place. */
export function GapsTab() {
  const text = useText();
  const gaps = useDrafting((state) => state.gaps);
  const groups = useMemo(() => groupGaps(gaps), [gaps]);
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  if (gaps.length === 0) return <NothingMissing />;
  return (
    <>
      <div className="drafting-side-head">
        <h2>{text("gaps.total", { count: gaps.length })}</h2>
      </div>
      <div className="drafting-side-scroll" {...arrows}>
        {groups.map((group) => (
          <Group key={group.code} group={group} />
        ))}
      </div>
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

function Group({ group: { code, gaps } }: { group: GapGroup }) {
  const text = useText();
  const store = useDraftingStore();
  const doc = useDrafting((state) => state.doc);
  const blocks = useMemo(() => new Map(placeBlocks(doc).map((block) => [block.id, block])), [doc]);
  return (
    <section className="drafting-gap-group">
      <h3>
        {text(`gaps.group.${code}`)}
        <span className="drafting-gap-count">{gaps.length}</span>
      </h3>
      <ul>
        {gaps.map((gap) => (
          <li key={"blockId" in gap ? gap.blockId : `${gap.parentPlanId} ${gap.itemId}`}>
            <button type="button" className="drafting-gap" onClick={() => goToGap(store, gap)}>
              <GapWords gap={gap} block={"blockId" in gap ? blocks.get(gap.blockId) : undefined} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GapWords({ gap, block }: { gap: Gap; block: PlacedBlock | undefined }) {
  const text = useText();
  const parents = useDrafting((state) => state.parents);
  const item = "itemId" in gap ? itemOf(parents, gap) : undefined;
  const words = (item?.text ?? block?.node.textContent ?? gap.label).trim();
  return (
    <>
      <span className="drafting-gap-path">{item?.path ?? block?.path}</span>
      <span className={words === "" ? "drafting-gap-text ui-quiet" : "drafting-gap-text"}>
        {words === "" ? text("gaps.without-text") : sentenceCase(words)}
      </span>
    </>
  );
}

function itemOf(parents: readonly ParentView[], { parentPlanId, itemId }: Extract<Gap, { itemId: string }>) {
  return parents.find(({ id }) => id === parentPlanId)?.items.find(({ id }) => id === itemId);
}

function goToGap(store: DraftingStore, gap: Gap): void {
  const { actions, doc } = store.getState();
  if (gap.code === "item-not-taken-up") {
    showItem(store, gap, true);
    return;
  }
  const field = fieldOfGap(gap.code);
  actions.goToBlock(gap.code === "part-empty" ? blockToWrite(placeBlocks(doc), gap.blockId) : gap.blockId);
  if (field === null) return;
  store.setState({ editedField: field });
  actions.editBlock(gap.blockId);
}

/** The first place to write in an empty part; its heading when there is none. */
function blockToWrite(blocks: readonly PlacedBlock[], headingId: string): string {
  const at = blocks.findIndex((block) => block.id === headingId);
  const under = blocks.slice(at + 1).find(isFreeText);
  const heading = blocks[at];
  return under && heading && under.partId === heading.partId ? under.id : headingId;
}

function isFreeText({ node }: PlacedBlock): boolean {
  return node.type.name !== "heading" && node.attrs.rule === "free";
}
