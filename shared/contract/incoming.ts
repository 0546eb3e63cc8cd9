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
