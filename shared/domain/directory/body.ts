import { z } from "zod";

/** The level a body stands at; "district" bodies ended on 30/6/2025 and are kept for older papers. */
export const BodyLevel = z.enum(["central", "province", "district", "commune", "grassroots"]);
export type BodyLevel = z.infer<typeof BodyLevel>;

/** What a body is: party committee, its advisory bodies, Front and mass organisations, government, forces, service units. */
export const BodyKind = z.enum([
  "committee",
  "advisory",
  "front",
  "government",
  "forces",
  "service",
  "branch",
  "other",
]);
export type BodyKind = z.infer<typeof BodyKind>;

const Line = z.string().max(200);
const Id = z.string().min(1).max(64);

/**
 * A body of the office's directory. `code` is its part of a document symbol ("BTGDVTU"), empty when it has none.
 * `validFrom` and `validTo` are ISO days, both included; null means open. `successorId` took over when it ended.
 */
export const Body = z.strictObject({
  id: Id,
  name: Line.min(1),
  shortNames: z.array(Line.min(1)).max(20),
  code: z.string().max(20),
  level: BodyLevel,
  kind: BodyKind,
  parentId: Id.nullable(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  successorId: Id.nullable(),
});
export type Body = z.infer<typeof Body>;

/** True when a body exists on a day (ISO). */
export function isValidOn(body: Body, on: string): boolean {
  return (body.validFrom ?? on) <= on && on <= (body.validTo ?? on);
}
