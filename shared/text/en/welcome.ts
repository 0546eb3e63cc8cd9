import type { welcome as source } from "../vi/welcome";

export const welcome: Record<keyof typeof source, string> = {};
