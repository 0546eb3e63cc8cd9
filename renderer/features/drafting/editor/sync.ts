import { getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { EditorState, Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import type { StepJson } from "../../../../shared/domain/programme/steps";
import { markFromService } from "./template-guard";

/** The two calls of the office service that keep a text and its copy in the service the same. */
export interface StepService {
  applySteps(input: {
    baseRevision: number;
    clientId: string;
    steps: StepJson[];
  }): Promise<{ revision: number; savedAt: string }>;
  stepsSince(input: {
    revision: number;
  }): Promise<{ revision: number; steps: readonly { step: StepJson; clientId: string }[] }>;
}

/** The editor as the exchange sees it. */
export interface SyncedEditor {
  readonly clientId: string;
  getState(): EditorState;
  dispatch(tr: Transaction): void;
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

/** Times in ms: a pause after which steps are sent, the longest they wait while typing goes on, and retries. */
export interface SyncTimes {
  readonly pause: number;
  readonly longest: number;
  readonly retry: number;
  readonly quiet: number;
}

const usualTimes: SyncTimes = { pause: 350, longest: 850, retry: 1500, quiet: 60 };

/** Refusals that sending the same steps again cannot mend: only another edit can. */
const lasting = new Set(["steps-rejected", "template-locked", "duty-refused", "invalid-input"]);

/**
 * Sends local steps and brings in those of other windows, one exchange at a time. Steps are sent after a pause, at the
 * latest within a second of the first; steps of others wait until no key is on its way. When an answer was lost, the
 * steps come back under our own client id and are recognised, so that nothing is applied twice.
 */
export class ProgrammeSync {
  private readonly service: StepService;
  private readonly editor: SyncedEditor;
  private readonly onStatus: (status: SyncStatus) => void;
  private readonly times: SyncTimes;
  private known = 0;
  private mustPull = false;
  private firstUnsent = 0;
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
  }

  /** The text changed here: plans the next sending. */
  noteEdit(): void {
    const now = Date.now();
    if (this.firstUnsent === 0) this.firstUnsent = now;
    if (isLasting(this.error)) this.error = null;
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
      if (!isLasting(error)) this.wake(this.times.retry);
    }
  }

  private async exchangeOnce(): Promise<void> {
    if (this.mustAsk) return this.pull();
    try {
      await this.push();
    } catch (error) {
      if (codeOf(error) !== "revision-conflict") throw error;
      await this.pull();
    }
  }

  private async push(): Promise<void> {
    const sendable = sendableSteps(this.editor.getState());
    if (!sendable) return;
    const { version, steps } = sendable;
    const { clientId } = this.editor;
    this.firstUnsent = 0;
    this.report("saving");
    const json = steps.map(toJson);
    const answer = await this.service.applySteps({ baseRevision: version, clientId, steps: json });
    this.savedAt = answer.savedAt;
    if (!this.isStopped)
      this.receive(
        steps,
        steps.map(() => clientId),
      );
  }

  private async pull(): Promise<void> {
    const { revision, steps } = await this.service.stepsSince({ revision: this.version });
    await this.whenQuiet();
    if (this.isStopped) return;
    this.mustPull = false;
    this.known = revision;
    const read = steps.map(({ step }) => Step.fromJSON(programmeSchema, step));
    this.receive(
      read,
      steps.map(({ clientId }) => clientId),
    );
  }

  private receive(steps: readonly Step[], clientIds: readonly string[]): void {
    const state = this.editor.getState();
    const tr = receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true });
    this.editor.dispatch(markFromService(tr));
  }

  private async whenQuiet(): Promise<void> {
    while (this.editor.isBusy() && !this.isStopped) {
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

function isLasting(error: unknown): boolean {
  return lasting.has(codeOf(error));
}
