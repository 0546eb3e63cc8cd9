import type { gaps as source } from "../vi/gaps";

/** English words: gaps. */
export const gaps: Record<keyof typeof source, string> = {};
