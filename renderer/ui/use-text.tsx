import { createContext, type ReactNode, useCallback, useContext } from "react";
import {
  isMessageCode,
  type Language,
  type MessageCode,
  type MessageParams,
  message,
} from "../../shared/text";

/** Gives the sentence for a code in the user's language. */
export type Text = (code: MessageCode, params?: MessageParams) => string;

/** The part of a refusal that its sentence needs. */
export interface Refusal {
  readonly code: string;
  readonly params: MessageParams;
}

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

/** Values a refusal's sentence may ask for when the refusal did not bring them. */
const unknownValues: MessageParams = {
  log: "—",
  name: "",
  limitMb: 50,
  kind: "",
  mark: "",
  folder: "",
  count: 1,
  revision: "",
};

/** The sentence of a refusal: what is the matter and what next. */
export function useErrorText(): (error: Refusal) => string {
  const text = useText();
  return useCallback(
    ({ code, params }) => {
      const known = `error.${code}`;
      return text(isMessageCode(known) ? known : "error.internal", { ...unknownValues, ...params });
    },
    [text],
  );
}
