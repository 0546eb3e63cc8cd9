import type { drafting as source } from "../vi/drafting";

export const drafting: Record<keyof typeof source, string> = {};
