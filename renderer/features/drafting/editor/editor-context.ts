import { createContext, useContext } from "react";
import { OpenFields } from "./open-fields";
import type { EditorSession } from "./session";

/** Gives the parts around the page the editor they act on. */
export const EditorContext = createContext<EditorSession | null>(null);

/** The fields that close together with the one that is asking. */
export const FieldsContext = createContext(new OpenFields());

/** The editor of the opened programme. */
export function useEditor(): EditorSession {
  const session = useContext(EditorContext);
  if (!session) throw new Error("used outside an opened programme");
  return session;
}
