import { z } from "zod";
import { query } from "./define";

/** A finished file: the name proposed for it and its bytes. */
export const ExportedFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** Exports: the official document of a programme, with its annex table. */
export const exports = {
  programme: query({ id: z.string(), format: z.enum(["docx"]) }, ExportedFile),
};
