import type { copyCheck as source } from "../vi/copy-check";

/** English words: copy check. */
export const copyCheck: Record<keyof typeof source, string> = {};
