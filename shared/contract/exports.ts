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

/** A page's number, counted from 0. */
const PageIndex = z.int().min(0).max(10_000);

const PrintedPages = z.strictObject({
  first: PageIndex,
  bytes: z.instanceof(Uint8Array),
  papers: z.array(z.strictObject({ widthPt: z.number(), heightPt: z.number() })),
  missingLetters: z.array(z.string()),
});
/** Some printed pages in a row: a PDF of them, counted from 0 the first one's number, and the paper of all there are. */
export type PrintedPages = z.infer<typeof PrintedPages>;

/**
 * Exports: the official document of a programme, with its annex table. `ruleSet` names the form rules when they should
 * be others than the programme's own; refuses one that is not known and names those that are. `pages` gives those from
 * `first` to `last` of the PDF, far sooner than all; the last page when there are fewer. `copyProof` is the
 * printed result of the copy check of the text as it is stored, in Vietnamese.
 */
export const exports = {
  programme: query(
    { id: z.string(), format: z.enum(exportFormats), ruleSet: z.string().optional() },
    ExportedProgramme,
  ),
  pages: query({ id: z.string(), first: PageIndex, last: PageIndex }, PrintedPages),
  copyProof: query({ id: z.string(), format: z.enum(exportFormats) }, ExportedFile),
};
