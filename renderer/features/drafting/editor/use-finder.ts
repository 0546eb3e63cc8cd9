import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";
import { useEditor } from "./editor-context";
import { neighbourFound, replaceAllFound, replaceFound, selectFound } from "./find-commands";
import { type FindQuery, type FoundText, findText } from "./find-text";
import { showFound } from "./found-marks";

/** The find bar's view of a search. */
export interface Finder {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: FindQuery;
  readonly replacement: string;
  readonly count: number;
  readonly current: number;
  /** A sentence about the last replacement, "" when there was none. */
  readonly done: string;
  ask(change: Partial<FindQuery>): void;
  setReplacement(text: string): void;
  go(direction: 1 | -1): void;
  replaceOne(): void;
  replaceAll(): void;
  close(): void;
}

/** A search over the open page; the places follow the text while it is edited. */
export function useFinder(): Finder {
  const session = useEditor();
  const store = useDraftingStore();
  const [query, setQuery] = useState<FindQuery>({
    text: selectedText(session),
    matchCase: false,
    matchAccents: false,
  });
  const places = usePlaces(query);
  const { current, go } = useWalk(query, places);
  const field = useFieldFocus();
  return {
    ...{ field, query, current, go },
    ...useReplacing(query, go),
    count: places.length,
    ask: (change) => setQuery((known) => ({ ...known, ...change })),
    close: () => {
      store.setState({ find: null });
      session.view?.focus();
    },
  };
}

/** The place the user stands at; all places are shown on the page as long as the bar is open. */
function useWalk(query: FindQuery, places: readonly FoundText[]) {
  const session = useEditor();
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    session.apply((state) => showFound(state.tr, places, -1));
    setCurrent(-1);
  }, [places, session]);
  useEffect(() => () => session.apply((state) => showFound(state.tr, [], -1)), [session]);
  const go = (direction: 1 | -1) => {
    const among = findText(session.current.doc, query);
    const index = neighbourFound(session.current, among, direction);
    const place = among[index];
    setCurrent(index);
    session.apply((state) => (place ? selectFound(state, place) : null));
    session.apply((state) => showFound(state.tr, among, index));
  };
  return { current, go };
}

function useReplacing(query: FindQuery, go: Finder["go"]) {
  const text = useText();
  const session = useEditor();
  const [replacement, setReplacement] = useState("");
  const [done, setDone] = useState("");
  const replaceOne = () => {
    const { from, to } = session.current.selection;
    const place = findText(session.current.doc, query).find(
      (found) => found.from === from && found.to === to,
    );
    if (place) session.apply((state) => replaceFound(state, place, replacement));
    go(1);
  };
  const replaceAll = () => {
    const found = findText(session.current.doc, query);
    const { tr, count } = replaceAllFound(session.current, found, replacement);
    session.apply(() => tr);
    const locked = found.length - count;
    setDone(text(locked > 0 ? "drafting.replaced-but-locked" : "drafting.replaced", { count, locked }));
  };
  return { replacement, setReplacement, done, replaceOne, replaceAll };
}

function usePlaces(query: FindQuery): readonly FoundText[] {
  const session = useEditor();
  const doc = useDrafting((state) => state.doc);
  return useMemo(() => (doc ? findText(session.current.doc, query) : []), [session, doc, query]);
}

/** The field has the focus when the bar opens and each time the user asks for it again. */
function useFieldFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const asked = useDrafting((state) => state.findAsked);
  useEffect(() => {
    if (asked < 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  return field;
}

function selectedText({ current }: ReturnType<typeof useEditor>): string {
  const { from, to, $from, $to } = current.selection;
  return $from.sameParent($to) ? current.doc.textBetween(from, to) : "";
}
