import type { CallOptions, Client, Contract } from "./define";
import { isErrorCode, OfficeError } from "./errors";
import { Outgoing, type Progress, type Reply, type Transport, type WireError } from "./wire";

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
 * Connects a contract to a transport. When the transport closes, every pending and later call fails at once with
 * `service-unavailable`. Messages that are not of the wire form are ignored.
 */
export function connect<C extends Contract, Events>(
  contract: C,
  transport: Transport,
): Connection<C, Events> {
  const calls = new CallTable(transport);
  const events: Listeners = new Map();
  const closers = new Set<() => void>();
  transport.onMessage((raw) => {
    const message = Outgoing.safeParse(raw);
    if (!message.success) return;
    if ("event" in message.data) emit(events, message.data.event, message.data.payload);
    else if ("progress" in message.data) calls.tell(message.data);
    else calls.settle(message.data);
  });
  transport.onClose(() => {
    calls.close();
    for (const listener of closers) listener();
  });
  return {
    client: clientOf(contract, calls),
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

function clientOf<C extends Contract>(contract: C, calls: CallTable): Client<C> {
  const features = Object.entries(contract).map(([feature, methods]) => {
    const entries = Object.keys(methods).map((name) => [
      name,
      (input: unknown, options?: CallOptions) => calls.call(`${feature}.${name}`, input, options),
    ]);
    return [feature, Object.fromEntries(entries)];
  });
  return Object.fromEntries(features) as Client<C>; // the entries above are exactly the contract's keys
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
