import { type PlacedBlock, placeBlocks } from "../../../../../shared/domain/programme/outline";
import type { Gap } from "../../../../../shared/domain/readiness/gaps";
import type { DraftingStore } from "../../state";
import { showItem } from "../shown-item";
import { fieldOfGap } from "./gap-groups";

/** Goes where a gap can be filled: the text, the field of a duty or target, or the item of the parent plan. */
export function goToGap(store: DraftingStore, gap: Gap): void {
  if (gap.code === "item-not-taken-up") {
    showItem(store, gap, true);
    return;
  }
  const { actions, doc } = store.getState();
  const field = fieldOfGap(gap.code);
  actions.goToBlock(gap.code === "part-empty" ? blockToWrite(placeBlocks(doc), gap.blockId) : gap.blockId);
  if (field === null) return;
  store.setState({ editedField: field });
  actions.editBlock(gap.blockId);
}

/** The first place to write in an empty part; its heading when there is none. */
export function blockToWrite(blocks: readonly PlacedBlock[], headingId: string): string {
  const at = blocks.findIndex((block) => block.id === headingId);
  const heading = blocks[at];
  const under = blocks.slice(at + 1).find(isFreeText);
  return under && heading && under.partId === heading.partId ? under.id : headingId;
}

function isFreeText({ node }: PlacedBlock): boolean {
  return node.type.name !== "heading" && node.attrs.rule === "free";
}
