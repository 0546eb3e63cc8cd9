import type { Node as ProgrammeNode } from "prosemirror-model";
import { OfficeError } from "../../../shared/contract/errors";
import type { OpinionPlaceNow, PlacedOpinion } from "../../../shared/contract/opinions";
import { compareDocuments, presentPlaces } from "../../../shared/domain/comparison";
import { type Opinion, orderOpinions } from "../../../shared/domain/opinions";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import type { ReadHandle } from "../store/database";
import { type ProgrammeHead, readHead } from "../store/programme-store";
import type { ProgrammeDocuments } from "./programme-documents";

/** A programme as opinions on it are read: its head, and any earlier text. */
export interface OpinionTarget {
  readonly head: ProgrammeHead;
  readonly doc: ProgrammeNode;
  readonly documentAt: (revision: number) => ProgrammeNode;
}

/** The programme opinions are about. Refuses with `not-found`. */
export function opinionTarget(db: ReadHandle, id: string, documents: ProgrammeDocuments): OpinionTarget {
  const head = readHead(db, id);
  if (!head || head.isRemoved) throw new OfficeError("not-found");
  return {
    head,
    doc: documents.head(db, id, head.revision),
    documentAt: (revision) => documents.at(db, id, revision),
  };
}

/** What `presentPlaces` finds, with the block's citation and text beside. */
export function placeNow(doc: ProgrammeNode) {
  const blocks = new Map(placeBlocks(doc).map((block) => [block.id, block]));
  return (place: ReturnType<ReturnType<typeof presentPlaces>>): OpinionPlaceNow | null => {
    const block = place && blocks.get(place.blockId);
    return place && block ? { ...place, path: block.path, text: block.node.textContent } : null;
  };
}

/** Opinions in the order of the present text, each with its place in it; every version they are on is compared once. */
export function placeOpinions(opinions: readonly Opinion[], target: OpinionTarget): PlacedOpinion[] {
  const shown = placeNow(target.doc);
  const carriers = new Map<number, ReturnType<typeof presentPlaces>>();
  const carrier = (revision: number) => {
    const known = carriers.get(revision);
    const made = known ?? presentPlaces(compareDocuments(target.documentAt(revision), target.doc));
    carriers.set(revision, made);
    return made;
  };
  const placed = opinions.map((opinion): PlacedOpinion => {
    const { blockId, from, to } = opinion.where;
    const carry = carrier(opinion.revision ?? target.head.revision);
    return { ...opinion, now: blockId === null ? null : shown(carry({ blockId, from, to })) };
  });
  const byId = new Map(placed.map((opinion) => [opinion.id, opinion]));
  const standing = placed.map(({ now, ...opinion }) => ({ ...opinion, where: { ...opinion.where, ...now } }));
  const blockIds = target.doc.children.map((block) => String(block.attrs.id));
  return orderOpinions(standing, blockIds).flatMap(({ id }) => byId.get(id) ?? []);
}
