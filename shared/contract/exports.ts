import { z } from "zod";
import { query } from "./define";

/** A finished file: the name proposed for it and its bytes. */
export const ExportedFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.instanceof(Uint8Array),
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** The forms an official document is written in: one to go on editing, one to print and keep. */
export const exportFormats = ["docx", "pdf"] as const;
/** One of the forms. */
export type ExportFormat = (typeof exportFormats)[number];

const ExportedProgramme = ExportedFile.extend({ missingLetters: z.array(z.string()) });
/** An exported programme; `missingLetters` are those its type lacks, each printed as □. */
export type ExportedProgramme = z.infer<typeof ExportedProgramme>;

/**
 * Exports: the official document of a programme, with its annex table. `ruleSet` names the form rules when they should
 * be others than the programme's own; refuses one that is not known and names those that are. `copyProof` is the
 * printed result of the copy check of the text as it is stored, in Vietnamese.
 */
export const exports = {
  programme: query(
    { id: z.string(), format: z.enum(exportFormats), ruleSet: z.string().optional() },
    ExportedProgramme,
  ),
  copyProof: query({ id: z.string(), format: z.enum(exportFormats) }, ExportedFile),
};
