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
  /** A text that must not come into the programme: an edit that brings it is refused. */
  forbidden = "";
  asked = 0;

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
    this.asked += 1;
    if (input.baseRevision !== this.revision) throw new OfficeError("revision-conflict");
    const result = applySteps(this.doc, input.steps);
    if (!result.ok)
      throw new OfficeError(result.reason === "template" ? "template-locked" : "steps-rejected");
    if (this.forbidden !== "" && result.doc.textContent.includes(this.forbidden))
      throw new OfficeError("duty-refused");
    this.doc = result.doc;
    this.batches.push(input.steps.length);
    for (const step of input.steps) this.accepted.push({ step, clientId: input.clientId });
    if (failure === "answer-lost") throw new OfficeError("service-unavailable");
    return { revision: this.revision, savedAt: "2026-03-10T02:00:00.000Z" };
  }

  async head() {
    await Promise.resolve();
    return { revision: this.revision, document: this.doc.toJSON() };
  }

  async stepsSince({ revision }: { revision: number }) {
    await Promise.resolve();
    if (revision > this.revision) throw new OfficeError("revision-unknown", { revision });
    return { revision: this.revision, steps: this.accepted.slice(revision) };
  }
}
