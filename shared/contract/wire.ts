/** The refusal inside a reply: a code of the union, its parameters, for bugs a log number. */
export interface WireError {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The answer to one call. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value?: unknown }
  | { readonly id: number; readonly ok: false; readonly error: WireError };

/** Something that happened, told to every connected page. */
export interface EventMessage {
  readonly event: string;
  readonly payload?: unknown;
}

/** How far the call `progress` has come, from 0 to 1; only calls of long work tell, and no answer follows from it. */
export interface Progress {
  readonly progress: number;
  readonly share: number;
}

/** Everything a caller accepts from a service. */
export type Outgoing = Reply | EventMessage | Progress;

/** True for what a caller accepts. Told without a schema: the first screen is there sooner when it loads none. */
export function isOutgoing(message: unknown): message is Outgoing {
  if (!isRecord(message)) return false;
  if ("event" in message) return typeof message.event === "string";
  if ("progress" in message) return Number.isInteger(message.progress) && isShare(message.share);
  const isRefusal = message.ok === false && isWireError(message.error);
  return Number.isInteger(message.id) && (message.ok === true || isRefusal);
}

/** The three verbs a transport has. Messages are structured-clonable values, bytes as Uint8Array. */
export interface Transport {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isShare(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

function isWireError(value: unknown): boolean {
  if (!isRecord(value) || typeof value.code !== "string" || !isRecord(value.params)) return false;
  return Object.values(value.params).every((one) => typeof one === "string" || typeof one === "number");
}
