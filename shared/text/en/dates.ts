import type { dates as source } from "../vi/dates";

export const dates: Record<keyof typeof source, string> = {};
