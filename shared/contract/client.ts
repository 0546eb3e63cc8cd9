import type { CallOptions, Client, Contract } from "./define";
import { isErrorCode, OfficeError } from "./errors";
import { isOutgoing, type Progress, type Reply, type Transport, type WireError } from "./wire";

interface Pending {
  readonly onProgress: CallOptions["onProgress"];
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** A connection to the service: typed calls, and events by name until the returned function is called. */
export interface Connection<C extends Contract, Events> {
  readonly client: Client<C>;
  on<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): () => void;
  onClose(listener: () => void): () => void;
}

/**
 * Connects to the service of a contract over a transport. When the transport closes, every pending and later call fails at once with
 * `service-unavailable`. Messages that are not of the wire form are ignored.
 */
export function connect<C extends Contract, Events>(transport: Transport): Connection<C, Events> {
  const calls = new CallTable(transport);
  const events: Listeners = new Map();
  const closers = new Set<() => void>();
  transport.onMessage((message) => {
    if (!isOutgoing(message)) return;
    if ("event" in message) emit(events, message.event, message.payload);
    else if ("progress" in message) calls.tell(message);
    else calls.settle(message);
  });
  transport.onClose(() => {
    calls.close();
    for (const listener of closers) listener();
  });
  return {
    client: clientOf<C>(calls),
    on: (event, listener) => subscribe(listenersOf(events, event), { hear: listener }),
    onClose: (listener) => subscribe(closers, listener),
  };
}

class CallTable {
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private isClosed = false;
  private readonly transport: Transport;

  constructor(transport: Transport) {
    this.transport = transport;
  }

  call(method: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new OfficeError("service-unavailable"));
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, onProgress: options.onProgress });
      options.signal?.addEventListener("abort", () => this.cancel(id, options.signal?.reason), {
        once: true,
      });
      this.transport.post({ id, method, input });
    });
  }

  settle(reply: Reply): void {
    const waiting = this.pending.get(reply.id);
    this.pending.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(errorOf(reply.error));
  }

  tell({ progress, share }: Progress): void {
    this.pending.get(progress)?.onProgress?.(share);
  }

  close(): void {
    this.isClosed = true;
    for (const waiting of this.pending.values()) waiting.reject(new OfficeError("service-unavailable"));
    this.pending.clear();
  }

  private cancel(id: number, reason: unknown): void {
    const waiting = this.pending.get(id);
    if (!waiting) return;
    this.pending.delete(id);
    this.transport.post({ cancel: id });
    waiting.reject(reason);
  }
}

function errorOf(error: WireError): OfficeError {
  return new OfficeError(isErrorCode(error.code) ? error.code : "internal", error.params);
}

/** What may be called is known from the types alone: a page loads none of the contract's schemas to make a call. */
function clientOf<C extends Contract>(calls: CallTable): Client<C> {
  const featureOf = (feature: string) =>
    membersMadeBy((name) => (input: unknown, options?: CallOptions) => {
      return calls.call(`${feature}.${name}`, input, options);
    });
  return membersMadeBy(featureOf) as Client<C>; // every name the contract has is a member
}

/** An object with a member of every name, made when it is first asked for; "then" would make a promise of it. */
function membersMadeBy<Member>(make: (name: string) => Member): object {
  const made = new Map<string, Member>();
  return new Proxy(Object.create(null), {
    get(_, name) {
      if (typeof name !== "string" || name === "then") return undefined;
      const member = made.get(name) ?? make(name);
      made.set(name, member);
      return member;
    },
  });
}

interface Listener {
  hear(payload: unknown): void;
}

type Listeners = Map<PropertyKey, Set<Listener>>;

function listenersOf(events: Listeners, name: PropertyKey): Set<Listener> {
  const known = events.get(name) ?? new Set();
  events.set(name, known);
  return known;
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function emit(events: Listeners, name: string, payload: unknown): void {
  for (const listener of events.get(name) ?? []) listener.hear(payload);
}
