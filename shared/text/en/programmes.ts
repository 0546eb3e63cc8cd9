import type { programmes as source } from "../vi/programmes";

export const programmes: Record<keyof typeof source, string> = {};
