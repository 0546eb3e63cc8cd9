import type { parents as source } from "../vi/parents";

/** English words: parents. */
export const parents: Record<keyof typeof source, string> = {};
