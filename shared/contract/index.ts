import { z } from "zod";
import { copies } from "./copies";
import { copyCheck } from "./copy-check";
import { exports } from "./exports";
import { issuing } from "./issuing";
import { library } from "./library";
import { office } from "./office";
import { opinions } from "./opinions";
import { parents } from "./parents";
import { programmes } from "./programmes";

/** Everything the office service can be asked. */
export const contract = {
  office,
  parents,
  programmes,
  exports,
  copyCheck,
  library,
  opinions,
  issuing,
  copies,
};

/** The contract's type, from which client and handlers are derived. */
export type OfficeContract = typeof contract;

/** What the service tells every connected page after a commit: ids and revisions, never rows. */
export const eventSchemas = {
  "office.changed": z.strictObject({}),
  "parent.changed": z.strictObject({ id: z.string() }),
  "parent.draft-changed": z.strictObject({ id: z.string(), revision: z.int() }),
  "programme.changed": z.strictObject({ id: z.string(), revision: z.int() }),
  "programme.removed": z.strictObject({ id: z.string() }),
  "copy-check.changed": z.strictObject({ programmeId: z.string() }),
  "opinion.changed": z.strictObject({ programmeId: z.string() }),
  "issuing.changed": z.strictObject({ programmeId: z.string() }),
  "number-register.changed": z.strictObject({ seriesKey: z.string().nullable() }),
  "library.changed": z.strictObject({ parentId: z.string().nullable() }),
};

/** Payload by event name. */
export type OfficeEvents = { [Name in keyof typeof eventSchemas]: z.infer<(typeof eventSchemas)[Name]> };
