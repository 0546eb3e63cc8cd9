import type { today as source } from "../vi/today";

export const today: Record<keyof typeof source, string> = {};
