import { z } from "zod";
import { exports } from "./exports";
import { office } from "./office";
import { parents } from "./parents";
import { programmes } from "./programmes";

/** Everything the office service can be asked. */
export const contract = { office, parents, programmes, exports };

/** The contract's type, from which client and handlers are derived. */
export type OfficeContract = typeof contract;

/** What the service tells every connected page after a commit: ids and revisions, never rows. */
export const eventSchemas = {
  "office.changed": z.strictObject({}),
  "parent.changed": z.strictObject({ id: z.string() }),
  "programme.changed": z.strictObject({ id: z.string(), revision: z.int() }),
  "programme.removed": z.strictObject({ id: z.string() }),
};

/** Payload by event name. */
export type OfficeEvents = { [Name in keyof typeof eventSchemas]: z.infer<(typeof eventSchemas)[Name]> };
