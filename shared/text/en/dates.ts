import type { dates as source } from "../vi/dates";

/** English words: dates. */
export const dates: Record<keyof typeof source, string> = {};
