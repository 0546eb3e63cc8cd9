import type { Node as ProgrammeNode } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { OfficeError } from "../../../shared/contract/errors";
import { programmeSchema } from "../../../shared/domain/programme/schema";
import { readDocument } from "../../../shared/domain/programme/steps";
import type { ReadHandle } from "../store/database";
import { readSnapshot, readSteps } from "../store/programme-store";

/**
 * The documents of programmes at any revision: the nearest snapshot and the steps after it. The last head of each
 * programme is remembered, and believed only while the store's revision is the one remembered.
 */
export class ProgrammeDocuments {
  private readonly heads = new Map<string, { readonly revision: number; readonly doc: ProgrammeNode }>();

  /** The document at the head revision the store names. */
  head(db: ReadHandle, id: string, revision: number): ProgrammeNode {
    const known = this.heads.get(id);
    if (known?.revision === revision) return known.doc;
    const doc = this.at(db, id, revision);
    this.remember(id, revision, doc);
    return doc;
  }

  /** Remembers a new head. */
  remember(id: string, revision: number, doc: ProgrammeNode): void {
    this.heads.set(id, { revision, doc });
  }

  /** The document at any revision there was. Refuses with `revision-unknown`. */
  at(db: ReadHandle, id: string, revision: number): ProgrammeNode {
    const snapshot = readSnapshot(db, id, revision);
    if (!snapshot) throw new OfficeError("revision-unknown", { revision });
    const steps = readSteps(db, id, { after: snapshot.revision, upTo: revision });
    if (snapshot.revision + steps.length !== revision)
      throw new OfficeError("revision-unknown", { revision });
    return steps.reduce(
      (doc, { step }) => replay(doc, Step.fromJSON(programmeSchema, step)),
      readDocument(snapshot.document),
    );
  }
}

function replay(doc: ProgrammeNode, step: Step): ProgrammeNode {
  const result = step.apply(doc);
  if (!result.doc) throw new Error(`stored step does not apply: ${result.failed}`);
  return result.doc;
}
