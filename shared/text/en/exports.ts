import type { exports as source } from "../vi/exports";

export const exports: Record<keyof typeof source, string> = {};
