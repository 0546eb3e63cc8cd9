import type { Node as ProgrammeNode } from "prosemirror-model";
import { Duty } from "../../../shared/domain/duties";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { listGaps } from "../../../shared/domain/readiness/gaps";
import type { ReadHandle, WriteHandle } from "../store/database";
import { readParent } from "../store/parent-store";
import { readParentIds, type StoredDuty, writeDuties, writeGapCount } from "../store/programme-store";

/** The duties of a document as the list of all duties shows them. */
export function dutiesOf(doc: ProgrammeNode): readonly StoredDuty[] {
  return placeBlocks(doc)
    .filter((block) => block.node.type.name === "duty")
    .map(({ node, id, path }) => {
      const duty = Duty.parse(node.attrs.duty);
      return {
        blockId: id,
        path,
        text: node.textContent,
        lead: duty.lead?.name ?? "",
        coordinating: duty.coordinating.map((body) => body.name),
        person: duty.person,
        due: duty.due?.date ?? null,
        dueShown: duty.due?.shown ?? "",
        product: duty.product,
      };
    });
}

/** Writes what is derived from a document again: the list of its duties and the number of its gaps. */
export function deriveAgain(db: WriteHandle, id: string, doc: ProgrammeNode, before?: ProgrammeNode): void {
  const duties = dutiesOf(doc);
  const isSame = before !== undefined && JSON.stringify(dutiesOf(before)) === JSON.stringify(duties);
  if (!isSame) writeDuties(db, id, duties);
  writeGapCount(db, id, listGaps(doc, parentsOf(db, id)).length);
}

/** The parent plans of a programme that still exist. */
export function parentsOf(db: ReadHandle, id: string) {
  return readParentIds(db, id).flatMap((parentId) => readParent(db, parentId) ?? []);
}
