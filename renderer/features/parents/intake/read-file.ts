import type { Refusal } from "../../../ui/refusal";

/** The refusal behind a failed reading, with the name of what was read in its sentence; null for a bug. */
export function refusalOf(error: unknown, name: string): Refusal | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const params =
    "params" in error && typeof error.params === "object" ? Object.entries(error.params ?? {}) : [];
  const plain = params.filter(([, value]) => ["string", "number"].includes(typeof value));
  return { code: error.code, params: { name, ...Object.fromEntries(plain) } };
}
