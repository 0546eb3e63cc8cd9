import { z } from "zod";

/** A call on the wire; the id is the caller's and is only echoed. */
export const Request = z.strictObject({ id: z.int(), method: z.string().max(80), input: z.unknown() });
export type Request = z.infer<typeof Request>;

/** The caller no longer wants the answer to `cancel`. */
export const Cancellation = z.strictObject({ cancel: z.int() });
export type Cancellation = z.infer<typeof Cancellation>;

/** Everything a service accepts from a caller. */
export const Incoming = z.union([Request, Cancellation]);
export type Incoming = z.infer<typeof Incoming>;

/** The refusal inside a reply: a code of the union, its parameters, for bugs a log number. */
export const WireError = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WireError = z.infer<typeof WireError>;

/** The answer to one call. */
export const Reply = z.union([
  z.strictObject({ id: z.int(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: z.int(), ok: z.literal(false), error: WireError }),
]);
export type Reply = z.infer<typeof Reply>;

/** Something that happened, told to every connected page. */
export const EventMessage = z.strictObject({ event: z.string(), payload: z.unknown() });
export type EventMessage = z.infer<typeof EventMessage>;

/** How far the call `progress` has come, from 0 to 1; only calls of long work tell, and no answer follows from it. */
export const Progress = z.strictObject({ progress: z.int(), share: z.number().min(0).max(1) });
export type Progress = z.infer<typeof Progress>;

/** Everything a caller accepts from a service. */
export const Outgoing = z.union([Reply, EventMessage, Progress]);
export type Outgoing = z.infer<typeof Outgoing>;

/** The three verbs a transport has. Messages are structured-clonable values, bytes as Uint8Array. */
export interface Transport {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
}
