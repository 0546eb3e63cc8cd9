import type { OfficeContract, OfficeEvents } from "../../shared/contract";
import type { Client } from "../../shared/contract/define";
import { OfficeError } from "../../shared/contract/errors";
import { onOfficeEvent } from "./events";
import { currentClient, onConnection } from "./link";

/** What a screen knows of data held by the service. */
export interface ServiceData<T> {
  readonly status: "loading" | "ready" | "failed" | "stopped";
  readonly value?: T;
  readonly error?: OfficeError;
  /** How far (0 to 1) long work has come, while it runs. */
  readonly progress?: number;
  reload(): void;
  /** Ends the loading; a value from before stays. */
  stop(): void;
}

/** How a piece of data is fetched. */
export type Load<T> = (
  client: Client<OfficeContract>,
  signal: AbortSignal,
  onProgress: (share: number) => void,
) => Promise<T>;

const idleKept = 20;
const cells = new Map<string, unknown>();
const watchedKeys = new Set<string>();
const idle: string[] = [];

/** One piece of service data: loaded when first watched, again on its events and after a restart of the service. */
class Cell<T> {
  snapshot: ServiceData<T>;
  load: Load<T>;
  private readonly key: string;
  private readonly refreshOn: readonly (keyof OfficeEvents)[];
  private readonly watchers = new Set<() => void>();
  private leave: readonly (() => void)[] = [];
  private running: AbortController | null = null;
  private readonly actions = { reload: () => this.reload(), stop: () => this.stop() };

  constructor(key: string, load: Load<T>, refreshOn: readonly (keyof OfficeEvents)[]) {
    this.key = key;
    this.load = load;
    this.refreshOn = refreshOn;
    this.snapshot = { status: "loading", ...this.actions };
  }

  watch(watcher: () => void): () => void {
    if (this.watchers.size === 0) this.wake();
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
      if (this.watchers.size === 0) this.rest();
    };
  }

  private wake(): void {
    watchedKeys.add(this.key);
    const events = this.refreshOn.map((name) => onOfficeEvent(name, () => this.refresh()));
    this.leave = [...events, onConnection(() => this.reload())];
  }

  private rest(): void {
    for (const leave of this.leave) leave();
    this.abort();
    watchedKeys.delete(this.key);
    idle.push(this.key);
    if (idle.length > idleKept) forget(idle.shift());
  }

  /** What was stopped stays so until it is asked for again. */
  private refresh(): void {
    if (this.snapshot.status !== "stopped") this.reload();
  }

  private reload(): void {
    this.abort();
    if (this.snapshot.status === "stopped")
      this.tell({ ...this.lastValue(), status: "loading", ...this.actions });
    const run = new AbortController();
    this.running = run;
    const onProgress = (progress: number) => this.show(run, { ...this.snapshot, progress });
    this.load(currentClient(), run.signal, onProgress).then(
      (value) => this.settle(run, { status: "ready", value }),
      (error: unknown) =>
        this.settle(run, { ...this.lastValue(), status: "failed", error: refusalOf(error) }),
    );
  }

  private stop(): void {
    const { running } = this;
    if (running === null) return;
    this.settle(running, { ...this.lastValue(), status: "stopped" });
    running.abort(new OfficeError("service-unavailable"));
  }

  /** Ends the loading under way without a word; how far it was is forgotten with it. */
  private abort(): void {
    this.running?.abort(new OfficeError("service-unavailable"));
    this.running = null;
    const { progress: _, ...known } = this.snapshot;
    this.snapshot = known;
  }

  private lastValue(): Pick<ServiceData<T>, "value"> {
    return this.snapshot.value === undefined ? {} : { value: this.snapshot.value };
  }

  private settle(run: AbortController, known: Omit<ServiceData<T>, keyof Cell<T>["actions"]>): void {
    this.show(run, { ...known, ...this.actions });
    if (run === this.running) this.running = null;
  }

  private show(run: AbortController, snapshot: ServiceData<T>): void {
    if (run === this.running && !run.signal.aborted) this.tell(snapshot);
  }

  private tell(snapshot: ServiceData<T>): void {
    this.snapshot = snapshot;
    for (const watcher of this.watchers) watcher();
  }
}

/** The cell of a key, made when the key is first asked for; all who ask share it. */
export function cellOf<T>(key: string, load: Load<T>, refreshOn: readonly (keyof OfficeEvents)[]): Cell<T> {
  const known = cells.get(key) as Cell<T> | undefined; // a key always names the same kind of value
  const cell = known ?? new Cell(key, load, refreshOn);
  cells.set(key, cell);
  return cell;
}

function forget(key: string | undefined): void {
  if (key !== undefined && !watchedKeys.has(key)) cells.delete(key);
}

function refusalOf(error: unknown): OfficeError {
  return error instanceof OfficeError ? error : new OfficeError("internal", { log: "—" });
}
