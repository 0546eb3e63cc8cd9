import { getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { Node as ProgrammeNode } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { type DocumentJson, readDocument, type StepJson } from "../../../../shared/domain/programme/steps";
import type { HeldEdits } from "./held-edits";
import { lostBlocks, rebaseEdits } from "./rebase-edits";
import { firstEdits, shortenedEdits, unsentEdits } from "./sent-edits";
import { markFromService } from "./template-guard";

/** The calls of the office service that keep a text and its copy in the service the same. */
export interface StepService {
  applySteps(input: {
    baseRevision: number;
    clientId: string;
    steps: StepJson[];
  }): Promise<{ revision: number; savedAt: string }>;
  stepsSince(input: {
    revision: number;
  }): Promise<{ revision: number; steps: readonly { step: StepJson; clientId: string }[] }>;
  /** The text as the service holds it now. */
  head(): Promise<{ revision: number; document: DocumentJson }>;
}

/** Where an editor goes on from when its text had to be taken from the service again. */
export interface Restart {
  readonly doc: ProgrammeNode;
  readonly revision: number;
  /** What was not sent yet and still applies, in order. */
  readonly edits: readonly (readonly Step[])[];
}

/** The editor as the exchange sees it. */
export interface SyncedEditor {
  readonly clientId: string;
  getState(): EditorState;
  dispatch(tr: Transaction): void;
  /** Takes the text of the service instead of its own, with what is still unsent on top. */
  restart(from: Restart): void;
  /** Hands back blocks as they stood on screen, whose last edits could not be applied. */
  handBack(lost: readonly ProgrammeNode[]): void;
  /** True while keys or a composition are on their way: nothing from outside may enter the text then. */
  isBusy(): boolean;
}

/** What is known of the exchange: how many steps wait, when the service last acknowledged, what stands in the way. */
export interface SyncStatus {
  readonly state: "saved" | "unsaved" | "saving" | "failed";
  readonly revision: number;
  readonly savedAt: string | null;
  readonly error: unknown;
}

/**
 * Times in ms: a pause after which steps are sent, the longest they wait while typing goes on, retries, how often it is
 * looked whether keys are on their way, and how long a composition may keep the exchange waiting.
 */
export interface SyncTimes {
  readonly pause: number;
  readonly longest: number;
  readonly retry: number;
  readonly quiet: number;
  readonly patience: number;
}

const usualTimes: SyncTimes = { pause: 350, longest: 850, retry: 1500, quiet: 60, patience: 8000 };

/** The most steps the service takes at once (shared/contract/programmes.ts). */
const stepsAtOnce = 10_000;

/** A letter is being composed and never finished: nothing of other windows can be let in, so nothing can be saved. */
class InputUnfinished extends Error {
  readonly code = "input-unfinished";
}

/** Refusals that sending the same steps again cannot mend: what is refused has to leave the text. */
const lasting = new Set(["steps-rejected", "template-locked", "duty-refused", "invalid-input"]);

/**
 * Sends local steps and brings in those of other windows, one exchange at a time. Steps are sent after a pause, at the
 * latest within a second of the first; steps of others wait until no key is on its way. When an answer was lost, the
 * steps come back under our own client id and are recognised, so that nothing is applied twice. When the service refuses
 * an edit, the others go on: the text starts again from the service's, and what was refused is handed back as blocks.
 */
export class ProgrammeSync {
  private readonly service: StepService;
  private readonly editor: SyncedEditor;
  private readonly onStatus: (status: SyncStatus) => void;
  private readonly times: SyncTimes;
  private known = 0;
  private mustPull = false;
  private firstUnsent = 0;
  private editsAtOnce = Number.POSITIVE_INFINITY;
  private accepted: ProgrammeNode;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private savedAt: string | null = null;
  private error: unknown = null;
  private isStopped = false;

  constructor(
    service: StepService,
    editor: SyncedEditor,
    onStatus: (status: SyncStatus) => void,
    times: SyncTimes = usualTimes,
  ) {
    this.service = service;
    this.editor = editor;
    this.onStatus = onStatus;
    this.times = times;
    this.accepted = editor.getState().doc;
  }

  /** The text changed here: plans the next sending. */
  noteEdit(): void {
    const now = Date.now();
    if (this.firstUnsent === 0) this.firstUnsent = now;
    this.wake(Math.min(this.times.pause, this.firstUnsent + this.times.longest - now));
    this.report();
  }

  /** The service says that the programme has reached a revision. */
  noteRevision(revision: number): void {
    this.known = Math.max(this.known, revision);
    if (this.known > this.version) this.wake(0);
  }

  /** Tries again at once, after the connection came back or on the user's wish; asks for what was missed meanwhile. */
  retry(): void {
    this.error = null;
    this.mustPull = true;
    this.wake(0);
  }

  /** Sends everything now; resolves when the service has acknowledged it, rejects with what stands in the way. */
  async flush(): Promise<void> {
    this.error = null;
    while (!this.isStopped && (this.hasUnsent || this.running)) {
      await this.start();
      if (this.error) throw this.error;
    }
  }

  /** What the service has not acknowledged, on the text it is known to hold; null when it has everything. */
  heldEdits(): HeldEdits | null {
    const edits = unsentEdits(this.editor.getState());
    return edits.length === 0 ? null : { revision: this.version, doc: this.accepted, edits };
  }

  /** Goes on after a stop, with whatever was missed or left unsent meanwhile. */
  resume(): void {
    if (!this.isStopped) return;
    this.isStopped = false;
    this.retry();
  }

  /** Ends the exchange; nothing is sent or received any more. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  private get version(): number {
    return getVersion(this.editor.getState());
  }

  private get mustAsk(): boolean {
    return this.mustPull || this.known > this.version;
  }

  private get hasUnsent(): boolean {
    return sendableSteps(this.editor.getState()) !== null;
  }

  private wake(delay: number): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), Math.max(0, delay));
  }

  private start(): Promise<void> {
    this.running ??= this.exchange().finally(() => {
      this.running = null;
      this.report();
    });
    return this.running;
  }

  private async exchange(): Promise<void> {
    clearTimeout(this.timer);
    try {
      while (!this.isStopped && (this.mustAsk || this.hasUnsent)) await this.exchangeOnce();
      this.error = null;
    } catch (error) {
      this.error = error;
      this.wake(this.times.retry);
    }
  }

  private async exchangeOnce(): Promise<void> {
    if (this.mustAsk) return this.pullOrStartAgain();
    const edits = firstEdits(unsentEdits(this.editor.getState()), this.editsAtOnce, stepsAtOnce);
    try {
      await this.push(edits.flat());
      this.editsAtOnce *= 2;
    } catch (error) {
      if (codeOf(error) === "revision-conflict") this.mustPull = true;
      else if (lasting.has(codeOf(error))) await this.recover(edits.length);
      else throw error;
    }
  }

  private async push(steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    const { clientId } = this.editor;
    this.firstUnsent = 0;
    this.report("saving");
    const json = steps.map(toJson);
    const answer = await this.service.applySteps({ baseRevision: this.version, clientId, steps: json });
    this.savedAt = answer.savedAt;
    if (!this.isStopped)
      this.receive(
        steps,
        steps.map(() => clientId),
      );
  }

  /** What is told while the service is being asked need not be in its answer: it is asked for again. */
  private async pullOrStartAgain(): Promise<void> {
    this.mustPull = false;
    this.known = 0;
    try {
      if (!(await this.pull())) await this.startAgain(await this.readHead(), false);
    } catch (error) {
      this.mustPull = true;
      throw error;
    }
  }

  /** False when the text has to be read again: its steps do not fit, or the service went back to a backup. */
  private async pull(): Promise<boolean> {
    const answer = await this.stepsOfOthers();
    if (!answer) return false;
    this.known = Math.max(this.known, answer.revision);
    await this.whenQuiet();
    if (this.isStopped) return true;
    const read = answer.steps.map(({ step }) => Step.fromJSON(programmeSchema, step));
    return this.receive(
      read,
      answer.steps.map(({ clientId }) => clientId),
    );
  }

  /** Null from a service that went back to an earlier state and knows nothing of our revision. */
  private async stepsOfOthers() {
    try {
      return await this.service.stepsSince({ revision: this.version });
    } catch (error) {
      if (codeOf(error) === "revision-unknown") return null;
      throw error;
    }
  }

  /** Lets accepted steps in; false when they do not fit the text we took for the service's. */
  private receive(steps: readonly Step[], clientIds: readonly string[]): boolean {
    const accepted = applied(this.accepted, steps);
    if (!accepted) return false;
    const base = this.accepted;
    this.accepted = accepted;
    const state = this.editor.getState();
    const tr = receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true });
    this.editor.dispatch(markFromService(tr));
    const others = clientIds.findIndex((id) => id !== this.editor.clientId);
    if (others >= 0) this.handBackDropped(base, state, others);
    return true;
  }

  /** Steps of others may have taken away what unsent edits were made in: those edits are no longer in the text. */
  private handBackDropped(base: ProgrammeNode, before: EditorState, acknowledged: number): void {
    const now = this.editor.getState();
    const dropped = shortenedEdits(before, now, acknowledged);
    if (dropped.length === 0) return;
    this.editor.handBack(lostBlocks(base, unsentEdits(before), new Set(dropped), now.doc));
  }

  /** After a refusal: of several edits fewer are tried, one alone leaves the text; a text that drifted apart is read again. */
  private async recover(sent: number): Promise<void> {
    const head = await this.readHead();
    if (head.revision !== this.version) this.mustPull = true;
    else if (!head.doc.eq(this.accepted)) await this.startAgain(head, false);
    else if (sent > 1) this.editsAtOnce = Math.ceil(sent / 2);
    else await this.startAgain(head, true);
  }

  private async readHead(): Promise<{ doc: ProgrammeNode; revision: number }> {
    const { document, revision } = await this.service.head();
    return { doc: readDocument(document), revision };
  }

  private async startAgain(
    { doc, revision }: { doc: ProgrammeNode; revision: number },
    isFirstRefused: boolean,
  ): Promise<void> {
    await this.whenQuiet();
    if (this.isStopped) return;
    const unsent = unsentEdits(this.editor.getState());
    const { edits, lost } = rebaseEdits(this.accepted, unsent, doc, isFirstRefused ? [0] : []);
    this.accepted = doc;
    this.known = Math.max(this.known, revision);
    this.editor.restart({ doc, revision, edits });
    this.editor.handBack(lost);
  }

  private async whenQuiet(): Promise<void> {
    const last = Date.now() + this.times.patience;
    while (this.editor.isBusy() && !this.isStopped) {
      if (Date.now() >= last) throw new InputUnfinished();
      await new Promise((resolve) => setTimeout(resolve, this.times.quiet));
    }
  }

  private report(state: SyncStatus["state"] = this.state): void {
    if (this.isStopped) return;
    this.onStatus({ state, revision: this.version, savedAt: this.savedAt, error: this.error });
  }

  private get state(): SyncStatus["state"] {
    if (this.error) return "failed";
    if (!this.hasUnsent) return "saved";
    return this.running ? "saving" : "unsaved";
  }
}

function toJson(step: Step): StepJson {
  const json: unknown = step.toJSON();
  return json as StepJson; // Step.toJSON always carries the stepType it is registered under
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** The text after steps; null when they do not fit it. */
function applied(doc: ProgrammeNode, steps: readonly Step[]): ProgrammeNode | null {
  try {
    let current: ProgrammeNode | null = doc;
    for (const step of steps) current = current && step.apply(current).doc;
    return current;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
