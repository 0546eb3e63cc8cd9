import type { duties as source } from "../vi/duties";

export const duties: Record<keyof typeof source, string> = {};
