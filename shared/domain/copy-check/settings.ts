import { z } from "zod";

/** The office's thresholds for the copy check. Syllables are counted after folding; shares are between 0 and 1. */
export const CopySettings = z.strictObject({
  /** Fewest syllables in a row that count as copied verbatim. */
  verbatimMinimum: z.int().min(4).max(100).default(8),
  /** Share of local syllables in the denominator from which a part counts as local. */
  localThreshold: z.number().min(0).max(1).default(0.5),
  /** Whether lightly edited and renamed passages are looked for, or verbatim runs alone. */
  findsAdapted: z.boolean().default(true),
  /** Fewest equal syllables, less the edits between them, that make an adapted passage. */
  adaptedMinimum: z.int().min(4).max(100).default(8),
  /** Least share of equal syllables in an adapted passage. */
  adaptedSimilarity: z.number().min(0.3).max(1).default(0.6),
  /** Whether text between quotation marks counts as quoted; declared quotations always do. */
  honoursQuotationMarks: z.boolean().default(true),
  /** Whether short passages of a text in another language are taken for headings and references that many share. */
  ignoresForeignScraps: z.boolean().default(false),
});
export type CopySettings = z.infer<typeof CopySettings>;

/**
 * The settings for raw pairs of texts, as in the PAN text-alignment task: quotation marks excuse nothing there, and most
 * texts are English. Spans of class "verbatim", "adapted" and "renamed", moved or not, are the detections; all others are labels.
 */
export const panSettings: CopySettings = CopySettings.parse({
  honoursQuotationMarks: false,
  ignoresForeignScraps: true,
});
