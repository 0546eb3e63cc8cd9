import type { exports as source } from "../vi/exports";

/** English words: exports. */
export const exports: Record<keyof typeof source, string> = {};
