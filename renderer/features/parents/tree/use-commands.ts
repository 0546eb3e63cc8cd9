import { createContext, useCallback, useContext, useEffect, useRef } from "react";
import { useText } from "../../../ui/use-text";
import type { Draft } from "../model/draft";
import { useDrafts } from "../model/drafts";
import { type Command, chordOf, historyKeys, screenKeys } from "./commands";

/** The open draft for everything on the screen that changes it. */
export interface Corrections {
  change(change: (draft: Draft) => Draft): void;
  /** Does something to an item (the one under the cursor when none is named) and says that it was done. */
  run(command: Command, id?: string): void;
  /** Says in a word what was done, for the eye and the ear. */
  say(words: string): void;
}

export const CorrectionsContext = createContext<Corrections>({
  change: () => {},
  run: () => {},
  say: () => {},
});

/** The corrections of the screen this control stands on. */
export function useCorrections(): Corrections {
  return useContext(CorrectionsContext);
}

/** Runs corrections on the draft under a key, and the keys that work all over its screen. */
export function useDraftCorrections(draftKey: string, say: (words: string) => void): Corrections {
  const text = useText();
  const change = useCallback(
    (by: (draft: Draft) => Draft) => useDrafts.getState().change(draftKey, by),
    [draftKey],
  );
  const run = useCallback(
    (command: Command, id?: string) => {
      const before = useDrafts.getState().drafts[draftKey];
      const target = id ?? before?.selectedId;
      if (!before || target === null || target === undefined) return;
      change((draft) => command.run(draft, target));
      const isDone = useDrafts.getState().drafts[draftKey]?.items !== before.items;
      if (command.said !== null) say(text(isDone ? command.said : "parents.cannot"));
    },
    [draftKey, change, say, text],
  );
  useScreenKeys(run);
  return { change, run, say };
}

function useScreenKeys(run: (command: Command) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isInField = event.target instanceof Element && event.target.closest("input, textarea") !== null;
      const chord = chordOf(event);
      const command = screenKeys[chord] ?? (isInField ? undefined : historyKeys[chord]);
      if (!command || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
