import { z } from "zod";

/** Kinds of copies of an issued paper: of the whole of it (sao y), of a copy of it (sao lục), of parts of it (trích sao). */
export const CopyKind = z.enum(["exact", "further", "extract"]);
export type CopyKind = z.infer<typeof CopyKind>;
