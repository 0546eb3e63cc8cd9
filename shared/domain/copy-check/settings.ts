import { z } from "zod";

/** The office's thresholds for the copy check. Syllables are counted after folding; shares are between 0 and 1. */
export const CopySettings = z.strictObject({
  /** Fewest syllables in a row that count as copied verbatim. */
  verbatimMinimum: z.int().min(4).max(100).default(8),
  /** Share of local syllables in the denominator from which a part counts as local. */
  localThreshold: z.number().min(0).max(1).default(0.5),
});
export type CopySettings = z.infer<typeof CopySettings>;
