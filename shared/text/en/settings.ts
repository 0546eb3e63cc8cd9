import type { settings as source } from "../vi/settings";

export const settings: Record<keyof typeof source, string> = {};
