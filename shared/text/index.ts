import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en";
import { vi } from "./vi";

/** Code of a message users see; the Vietnamese catalogue defines them, the English one has every one of them. */
export type MessageCode = keyof typeof vi;

/** The languages of the catalogue, Vietnamese first. */
export type Language = "vi" | "en";

/** Values a message is filled with, by the names in its braces. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Both catalogues by language, for tests and tools. */
export const catalogues: Readonly<Record<Language, Readonly<Record<MessageCode, string>>>> = { vi, en };

const compiled = new Map<string, IntlMessageFormat>();

/** The sentence for a code in a language, in ICU message syntax filled with params. */
export function message(language: Language, code: MessageCode, params: MessageParams = {}): string {
  const key = `${language} ${code}`;
  const format = compiled.get(key) ?? new IntlMessageFormat(catalogues[language][code], language);
  compiled.set(key, format);
  return String(format.format(params));
}

/** True when a string built from an outside code names a message. */
export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(vi, code);
}
