import { isMessageCode, type Language, type MessageParams, message } from "../../shared/text";

/** The part of a refusal that its sentence needs. */
export interface Refusal {
  readonly code: string;
  readonly params: MessageParams;
}

/** The refusal in something thrown; null for anything else, which is a fault. */
export function refusalOf(error: unknown): Refusal | null {
  const isRefusal = error instanceof Error && "code" in error && "params" in error;
  if (!isRefusal || typeof error.code !== "string") return null;
  return { code: error.code, params: paramsOf(error.params) };
}

/** What a sentence says in place of a value its refusal did not bring. */
const unknownValues: MessageParams = { log: "—", limitMb: 50, count: 1 };

/** The sentence of a refusal: what is the matter and what next. A value that was not brought is left blank. */
export function refusalSentence(language: Language, { code, params }: Refusal): string {
  const known = `error.${code}`;
  const values = new Proxy<MessageParams>(
    { ...unknownValues, ...params },
    { has: () => true, get: valueOr("") },
  );
  return message(language, isMessageCode(known) ? known : "error.internal", values);
}

function valueOr(otherwise: string) {
  return (values: MessageParams, name: string | symbol) =>
    typeof name === "string" ? (values[name] ?? otherwise) : undefined;
}

function paramsOf(params: unknown): MessageParams {
  const entries = typeof params === "object" && params !== null ? Object.entries(params) : [];
  return Object.fromEntries(entries.filter(([, value]) => ["string", "number"].includes(typeof value)));
}
