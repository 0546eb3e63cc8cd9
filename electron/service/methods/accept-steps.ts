import type { Node as ProgrammeNode } from "prosemirror-model";
import { OfficeError } from "../../../shared/contract/errors";
import { checkDuty, Duty } from "../../../shared/domain/duties";
import {
  applySteps,
  documentJson,
  type StepJson,
  type StepsResult,
} from "../../../shared/domain/programme/steps";
import { programmeName } from "../../../shared/domain/programme/text";
import type { WriteContext } from "../dispatch";
import { appendStep, type ProgrammeHead, updateHead, writeSnapshot } from "../store/programme-store";
import { deriveAgain, parentsOf } from "./programme-derived";
import type { ProgrammeDocuments } from "./programme-documents";

const stepsPerSnapshot = 200;

/** Edits as they arrive: made against `baseRevision` by a client. */
export interface IncomingSteps {
  readonly id: string;
  readonly baseRevision: number;
  readonly clientId: string;
  readonly steps: readonly StepJson[];
}

/**
 * Accepts steps made against the head, all or none. Refuses with `revision-conflict` when the head has moved on,
 * `template-locked`, `duty-refused` (a duty that is impossible and was not so before) or `steps-rejected`.
 */
export function acceptSteps(
  input: IncomingSteps,
  head: ProgrammeHead,
  context: WriteContext,
  documents: ProgrammeDocuments,
): { revision: number; savedAt: string } {
  if (input.baseRevision !== head.revision) throw new OfficeError("revision-conflict");
  const before = documents.head(context.db, head.id, head.revision);
  const doc = appliedOrRefused(applySteps(before, input.steps));
  refuseImpossibleDuties(before, doc, earliestIssue(context, head.id));
  const revision = head.revision + input.steps.length;
  storeSteps(input, head, context);
  updateHead(context.db, head.id, {
    title: programmeName(head.details.typeName, doc),
    revision,
    now: context.now,
  });
  if (Math.floor(revision / stepsPerSnapshot) > Math.floor(head.revision / stepsPerSnapshot)) {
    writeSnapshot(context.db, head.id, revision, documentJson(doc));
  }
  deriveAgain(context.db, head.id, doc, before);
  documents.remember(head.id, revision, doc);
  context.emit("programme.changed", { id: head.id, revision });
  return { revision, savedAt: context.now };
}

function appliedOrRefused(result: StepsResult): ProgrammeNode {
  if (result.ok) return result.doc;
  if (result.reason === "not-applicable") throw new OfficeError("steps-rejected", { detail: result.detail });
  const [breach] = result.breaches;
  throw new OfficeError("template-locked", { block: breach?.blockId ?? "", reason: breach?.reason ?? "" });
}

function storeSteps({ clientId, steps }: IncomingSteps, head: ProgrammeHead, context: WriteContext): void {
  for (const [index, step] of steps.entries()) {
    const entry = {
      programmeId: head.id,
      revision: head.revision + index + 1,
      step,
      clientId,
      at: context.now,
    };
    appendStep(context.db, entry);
  }
}

function refuseImpossibleDuties(
  before: ProgrammeNode,
  after: ProgrammeNode,
  parentIssued: string | null,
): void {
  const known = new Set(before.children);
  for (const block of after.children) {
    if (block.type.name !== "duty" || known.has(block)) continue;
    const refusal = checkDuty(Duty.parse(block.attrs.duty), { parentIssued }).find(
      ({ weight }) => weight === "refused",
    );
    if (refusal && !wasAlready(before, String(block.attrs.id), refusal.code, parentIssued)) {
      throw new OfficeError("duty-refused", { block: String(block.attrs.id), reason: refusal.code });
    }
  }
}

/** Text typed into a duty that was impossible before its parent's date was corrected must still be saved. */
function wasAlready(before: ProgrammeNode, id: string, code: string, parentIssued: string | null): boolean {
  const old = before.children.find((block) => block.attrs.id === id && block.type.name === "duty");
  return (
    old !== undefined &&
    checkDuty(Duty.parse(old.attrs.duty), { parentIssued }).some((refusal) => refusal.code === code)
  );
}

function earliestIssue(context: WriteContext, id: string): string | null {
  const dates = parentsOf(context.db, id).flatMap((parent) => parent.register.date ?? []);
  return dates.sort()[0] ?? null;
}
