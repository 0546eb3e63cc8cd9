import { z } from "zod";
import { PlanDate } from "../dates";

/** A body as a duty names it: of the directory, or (`bodyId` null) only by the name typed. */
export const BodyRef = z.strictObject({
  bodyId: z.string().min(1).max(64).nullable(),
  name: z.string().min(1).max(200),
});
export type BodyRef = z.infer<typeof BodyRef>;

/**
 * What a duty block carries beside its text: exactly one lead body (chủ trì) or none yet, co-ordinating bodies (phối
 * hợp), a person, dates, product and resources. `resourcesNone` is "không phát sinh", chosen on purpose.
 */
export const Duty = z.strictObject({
  lead: BodyRef.nullable(),
  coordinating: z.array(BodyRef).max(60),
  person: z.string().max(200),
  start: PlanDate.nullable(),
  due: PlanDate.nullable(),
  product: z.string().max(1000),
  resources: z.string().max(1000),
  resourcesNone: z.boolean(),
});
export type Duty = z.infer<typeof Duty>;

/** A duty nobody has filled in yet. */
export const emptyDuty: Duty = {
  lead: null,
  coordinating: [],
  person: "",
  start: null,
  due: null,
  product: "",
  resources: "",
  resourcesNone: false,
};

/** What of the readiness check (product.md row 8) is still missing, in the order of the annex columns. */
export function missingOf(duty: Duty): readonly ("lead" | "due" | "product" | "resources")[] {
  const filled = {
    lead: duty.lead !== null,
    due: duty.due !== null,
    product: duty.product.trim() !== "",
    resources: duty.resourcesNone || duty.resources.trim() !== "",
  };
  return (["lead", "due", "product", "resources"] as const).filter((field) => !filled[field]);
}
