import type { Node as ProgrammeNode } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { DocumentJson, readDocument, StepJson } from "../../../../shared/domain/programme/steps";
import type { Edit } from "./sent-edits";

/** A text as the service was known to hold it, and the edits on top that it has not acknowledged. */
export interface HeldEdits {
  readonly revision: number;
  readonly doc: ProgrammeNode;
  readonly edits: readonly Edit[];
}

/** Writes edits down for a later editor of the same client id. */
export function writeHeldEdits({ revision, doc, edits }: HeldEdits): string {
  return JSON.stringify({ revision, doc, edits });
}

/** Reads them again; null for what an older or newer program wrote in a form that is no longer sound. */
export function readHeldEdits(written: string): HeldEdits | null {
  try {
    const { revision, doc, edits }: Readonly<Record<string, unknown>> = JSON.parse(written);
    if (typeof revision !== "number" || !Array.isArray(edits)) return null;
    const read = edits.map((edit) => StepJson.array().parse(edit));
    return {
      revision,
      doc: readDocument(DocumentJson.parse(doc)),
      edits: read.map((edit) => edit.map((step) => Step.fromJSON(programmeSchema, step))),
    };
  } catch {
    return null;
  }
}
