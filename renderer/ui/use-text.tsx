import { createContext, type ReactNode, useCallback, useContext } from "react";
import { type Language, type MessageCode, type MessageParams, message } from "../../shared/text";
import { type Refusal, refusalSentence } from "./refusal";

/** Gives the sentence for a code in the user's language. */
export type Text = (code: MessageCode, params?: MessageParams) => string;

const LanguageContext = createContext<Language>("vi");

/** Sets the language of everything below. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of this part of the page. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The catalogue in the user's language. */
export function useText(): Text {
  const language = useLanguage();
  return useCallback((code, params) => message(language, code, params), [language]);
}

/** The sentence of a refusal: what is the matter and what next. */
export function useErrorText(): (error: Refusal) => string {
  const language = useLanguage();
  return useCallback((error) => refusalSentence(language, error), [language]);
}
