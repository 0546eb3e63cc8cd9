import { z } from "zod";

/** Where something is mended: a field of the details, a block, an item of a parent plan, or another screen. */
export const MendingPlace = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("details"), field: z.string() }),
  z.strictObject({ kind: z.literal("block"), blockId: z.string() }),
  z.strictObject({ kind: z.literal("parent-item"), parentPlanId: z.string(), itemId: z.string() }),
  z.strictObject({ kind: z.enum(["stages", "number-register", "copy-check"]) }),
]);
export type MendingPlace = z.infer<typeof MendingPlace>;

/**
 * One line of the rehearsal: `code` names its sentence, `params` fill it, `label` quotes what it is about. What stops
 * must be mended before issue; what warns may be let pass with a reason.
 */
export const IssueFinding = z.strictObject({
  code: z.string(),
  severity: z.enum(["stops", "warns"]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  label: z.string(),
  place: MendingPlace,
});
export type IssueFinding = z.infer<typeof IssueFinding>;

type Rest = Partial<Pick<IssueFinding, "params" | "label">>;

/** A finding that stops the issue. */
export function stop(code: string, place: MendingPlace, rest: Rest = {}): IssueFinding {
  return { code, severity: "stops", place, params: {}, label: "", ...rest };
}

/** A finding the office may let pass with a reason. */
export function warning(code: string, place: MendingPlace, rest: Rest = {}): IssueFinding {
  return { code, severity: "warns", place, params: {}, label: "", ...rest };
}

/** A field of the details as a place. */
export function inDetails(field: string): MendingPlace {
  return { kind: "details", field };
}
