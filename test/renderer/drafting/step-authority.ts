import type { Node as ProgrammeNode } from "prosemirror-model";
import type { StepService } from "../../../renderer/features/drafting/editor/sync";
import { OfficeError } from "../../../shared/contract/errors";
import { applySteps, type StepJson } from "../../../shared/domain/programme/steps";

/** The service's side of the exchange in memory, by the same domain function; it can be told to fail or lose an answer. */
export class StepAuthority implements StepService {
  doc: ProgrammeNode;
  readonly accepted: { step: StepJson; clientId: string }[] = [];
  readonly batches: number[] = [];
  failNext: "unavailable" | "answer-lost" | null = null;

  constructor(doc: ProgrammeNode) {
    this.doc = doc;
  }

  get revision(): number {
    return this.accepted.length;
  }

  async applySteps(input: { baseRevision: number; clientId: string; steps: StepJson[] }) {
    const failure = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (failure === "unavailable") throw new OfficeError("service-unavailable");
    if (input.baseRevision !== this.revision) throw new OfficeError("revision-conflict");
    const result = applySteps(this.doc, input.steps);
    if (!result.ok)
      throw new OfficeError(result.reason === "template" ? "template-locked" : "steps-rejected");
    this.doc = result.doc;
    this.batches.push(input.steps.length);
    for (const step of input.steps) this.accepted.push({ step, clientId: input.clientId });
    if (failure === "answer-lost") throw new OfficeError("service-unavailable");
    return { revision: this.revision, savedAt: "2026-03-10T02:00:00.000Z" };
  }

  async stepsSince({ revision }: { revision: number }) {
    await Promise.resolve();
    return { revision: this.revision, steps: this.accepted.slice(revision) };
  }
}
