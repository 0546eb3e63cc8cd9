import type { gaps as source } from "../vi/gaps";

export const gaps: Record<keyof typeof source, string> = {};
