import { contract, type OfficeContract, type OfficeEvents } from "../../../shared/contract";
import type { Contract, Handlers, Method } from "../../../shared/contract/define";
import { OfficeError } from "../../../shared/contract/errors";
import type { Request } from "../../../shared/contract/incoming";
import type { Reply } from "../../../shared/contract/wire";
import type { ReadHandle, Store, WriteHandle } from "../store/database";
import { storeRefusal } from "../store/database";

/** What every handler can lean on besides the store. */
export interface Surroundings {
  readonly dataDir: string;
  readonly appVersion: string;
  readonly clock: () => Date;
  readonly makeId: () => string;
  readonly log: (entry: LogEntry) => void;
}

/** One line for the log of the host; `number` is what the user was told. */
export interface LogEntry {
  readonly level: "info" | "error";
  readonly message: string;
  readonly number?: string;
  readonly detail?: string;
}

/** What a query handler receives. */
export interface ReadContext extends Surroundings, Caller {
  readonly db: ReadHandle;
  readonly store: Pick<Store, "pragma" | "sqliteVersion" | "byteSize">;
}

/** Who waits for an answer: aborted when it is no longer wanted, and told how far (0 to 1) long work has come. */
interface Caller {
  readonly signal: AbortSignal;
  readonly tell: (share: number) => void;
}

/** What a command handler receives, inside its transaction; events go out after the commit. */
export interface WriteContext extends Surroundings {
  readonly db: WriteHandle;
  readonly now: string;
  emit<Name extends keyof OfficeEvents>(event: Name, payload: OfficeEvents[Name]): void;
}

/** Everything the service must supply. */
export type OfficeHandlers = Handlers<OfficeContract, ReadContext, WriteContext>;

/** An event waiting for the commit. */
export interface PendingEvent {
  readonly event: string;
  readonly payload: unknown;
}

/** Who is told of what has been written. */
export interface Listeners {
  readonly publish: (event: PendingEvent) => void;
  readonly committed: () => void;
}

/** The door of the service: checks a request, runs it, maps what went wrong, and hands out events. */
export class Dispatch {
  private readonly store: Store;
  private readonly handlers: OfficeHandlers;
  private readonly surroundings: Surroundings;
  private readonly listeners: Listeners;

  constructor(store: Store, handlers: OfficeHandlers, surroundings: Surroundings, listeners: Listeners) {
    this.store = store;
    this.handlers = handlers;
    this.surroundings = surroundings;
    this.listeners = listeners;
  }

  /** Answers one request; never throws. */
  async answer(request: Request, caller: Caller): Promise<Reply> {
    try {
      const value = await this.run(request, caller);
      return { id: request.id, ok: true, value };
    } catch (error) {
      const refusal = caller.signal.aborted ? unwanted : this.refusalOf(error, request.method);
      return { id: request.id, ok: false, error: { code: refusal.code, params: refusal.params } };
    }
  }

  private async run(request: Request, caller: Caller): Promise<unknown> {
    const { method, handler } = this.find(request.method);
    const input = method.input.safeParse(request.input);
    if (!input.success) {
      const issue = input.error.issues[0];
      throw new OfficeError("invalid-input", {
        at: issue?.path.join(".") ?? "",
        problem: issue?.message ?? "",
      });
    }
    const output =
      method.kind === "query"
        ? await this.read(handler, input.data, caller)
        : this.write(handler, input.data);
    return method.output.parse(output);
  }

  private read(handler: AnyHandler, input: unknown, caller: Caller): unknown {
    return handler(input, { ...this.surroundings, db: this.store, store: this.store, ...caller });
  }

  private write(handler: AnyHandler, input: unknown): unknown {
    const events: PendingEvent[] = [];
    const now = this.surroundings.clock().toISOString();
    const output = this.store.write((db) =>
      handler(input, {
        ...this.surroundings,
        db,
        now,
        emit: (event: string, payload: unknown) => events.push({ event, payload }),
      }),
    );
    for (const event of events) this.listeners.publish(event);
    this.listeners.committed();
    return output;
  }

  private find(name: string): { method: Method; handler: AnyHandler } {
    const [feature = "", verb = ""] = name.split(".");
    const methods = own<Contract[string]>(contract, feature);
    const method = methods && own<Method>(methods, verb);
    const handlers = own<Record<string, AnyHandler>>(this.handlers, feature);
    const handler = handlers && own<AnyHandler>(handlers, verb);
    if (!method || !handler) throw new OfficeError("invalid-input", { at: "method", problem: name });
    return { method, handler };
  }

  private refusalOf(error: unknown, method: string): OfficeError {
    const known = storeRefusal(error, this.surroundings.dataDir);
    if (known) return known;
    const number = this.surroundings.makeId().slice(0, 8);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.surroundings.log({ level: "error", message: `${method} failed`, number, detail });
    return new OfficeError("internal", { log: number });
  }
}

/** Where nobody waits any more nothing went wrong, and nobody is told. */
const unwanted = new OfficeError("service-unavailable");

type AnyHandler = (input: unknown, context: unknown) => unknown;

function own<T>(table: object, key: string): T | undefined {
  return Object.hasOwn(table, key) ? (table as Record<string, T>)[key] : undefined; // the contract types the tables
}
