import type { parents as source } from "../vi/parents";

export const parents: Record<keyof typeof source, string> = {};
