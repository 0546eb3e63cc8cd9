import { Node as ProgrammeNode } from "prosemirror-model";
import { Step } from "prosemirror-transform";
import { z } from "zod";
import { Numbering } from "./numbering";
import { documentFault, type TemplateBreach, templateBreaches } from "./rules";
import { programmeSchema } from "./schema";

/** A document as it is stored and sent: the JSON of ProseMirror. Checked by `readDocument`. */
export const DocumentJson = z.looseObject({ type: z.literal("doc"), content: z.array(z.unknown()) });
export type DocumentJson = z.infer<typeof DocumentJson>;

/** One edit as it is stored and sent: the JSON of a ProseMirror step, which it alone can apply and invert. */
export const StepJson = z.looseObject({ stepType: z.string() });
export type StepJson = z.infer<typeof StepJson>;

/** The result of applying steps: the new document, or why none of them was applied. */
export type StepsResult =
  | { readonly ok: true; readonly doc: ProgrammeNode; readonly steps: readonly Step[] }
  | { readonly ok: false; readonly reason: "not-applicable"; readonly detail: string }
  | { readonly ok: false; readonly reason: "template"; readonly breaches: readonly TemplateBreach[] };

/** Reads a stored document and checks it against the schema and the rules of ids. Throws RangeError when it is unsound. */
export function readDocument(json: DocumentJson): ProgrammeNode {
  const doc = ProgrammeNode.fromJSON(programmeSchema, json);
  doc.check();
  const fault = documentFault(doc);
  if (fault) throw new RangeError(fault);
  return doc;
}

/**
 * The document as it is stored, sent and hashed. The usual numbering goes unsaid: papers written before documents had one
 * keep the hash they were approved under.
 */
export function documentJson(doc: ProgrammeNode): DocumentJson {
  const { attrs, ...json } = doc.toJSON();
  return DocumentJson.parse(attrs.numbering === Numbering.enum.parts ? json : { ...json, attrs });
}

/** Applies steps to a document, all or none; the outcome must be sound and keep to the template. */
export function applySteps(doc: ProgrammeNode, steps: readonly StepJson[]): StepsResult {
  try {
    return applyRead(
      doc,
      steps.map((json) => Step.fromJSON(programmeSchema, json)),
    );
  } catch (error) {
    if (error instanceof RangeError) return notApplicable(error.message);
    throw error;
  }
}

function applyRead(doc: ProgrammeNode, steps: readonly Step[]): StepsResult {
  let current = doc;
  for (const step of steps) {
    const result = step.apply(current);
    if (!result.doc) return notApplicable(result.failed ?? "step failed");
    current = result.doc;
  }
  current.check();
  const fault = documentFault(current, doc);
  if (fault) return notApplicable(fault);
  const breaches = templateBreaches(doc, current);
  return breaches.length > 0
    ? { ok: false, reason: "template", breaches }
    : { ok: true, doc: current, steps };
}

function notApplicable(detail: string): StepsResult {
  return { ok: false, reason: "not-applicable", detail };
}
