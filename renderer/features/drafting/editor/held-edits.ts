import type { Node as ProgrammeNode } from "prosemirror-model";
import { Step, Transform } from "prosemirror-transform";
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

/** Reads them again; null for what is not sound, or does not apply: another version of the program may have written it. */
export function readHeldEdits(written: string): HeldEdits | null {
  try {
    const { revision, doc, edits }: Readonly<Record<string, unknown>> = JSON.parse(written);
    if (typeof revision !== "number" || !Array.isArray(edits)) return null;
    const base = readDocument(DocumentJson.parse(doc));
    const local = new Transform(base);
    const read = edits.map((edit) => StepJson.array().parse(edit).map(readStep));
    for (const step of read.flat()) local.step(step);
    return { revision, doc: base, edits: read };
  } catch {
    return null;
  }
}

/** The words that edits wrote one after the other, whatever has become of their form; "" where not even that can be read. */
export function wordsOfEdits(written: string): string {
  const words: string[] = [];
  const note = (key: string, value: unknown) => {
    if (key === "text" && typeof value === "string") words.push(value);
    return value;
  };
  try {
    JSON.stringify(JSON.parse(written).edits, note);
  } catch {
    return "";
  }
  return words.join("").trim();
}

function readStep(json: StepJson): Step {
  return Step.fromJSON(programmeSchema, json);
}
