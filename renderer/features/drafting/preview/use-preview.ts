import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { onOfficeEvent } from "../../../client";
import { type DraftingState, useDraftingStore } from "../state";
import { OfficePress } from "./office-press";
import { type MadePages, nothingMade, PageMaker, type PageRange } from "./page-maker";
import { PrintedDocument } from "./printed-document";

/** The pages as they are printed now, or were before the last change while new ones are on their way. */
export interface Preview extends Pick<MadePages, "missing" | "isMaking" | "isWholeFresh" | "refusal"> {
  /** Null until there are pages. */
  readonly printed: PrintedDocument | null;
  refresh(): void;
  /** These pages are in view: they are made first. */
  watch(range: PageRange): void;
}

/** Keeps the printed pages of the open programme fresh. */
export function usePreview(): Preview {
  const store = useDraftingStore();
  const [made, setMade] = useState(nothingMade);
  const maker = useRef<PageMaker>(null);
  useEffect(() => {
    const running = new PageMaker(new OfficePress(store), (change) =>
      setMade((known) => ({ ...known, ...change })),
    );
    maker.current = running;
    void running.make();
    const leave = [
      store.subscribe((state, before) => isPrintedOtherwise(state, before) && void running.make()),
      onOfficeEvent("office.changed", () => void running.make()),
    ];
    return () => {
      for (const stop of leave) stop();
      running.close();
    };
  }, [store]);
  const refresh = useCallback(() => void maker.current?.make(), []);
  const watch = useCallback((range: PageRange) => {
    if (maker.current) maker.current.inView = range;
  }, []);
  return { ...made, printed: usePrintedDocument(made), refresh, watch };
}

/** The text is told of as it is typed, before it is saved, and when other windows change it. */
function isPrintedOtherwise(state: DraftingState, before: DraftingState): boolean {
  const isTyped = state.saved === "unsaved" && before.saved !== "unsaved";
  return isTyped || state.revision !== before.revision || state.programme !== before.programme;
}

/** The pages together; a file is closed when another has taken its place. */
function usePrintedDocument({ sizes, fresh, whole }: MadePages): PrintedDocument | null {
  useEffect(() => () => fresh?.file.close(), [fresh]);
  useEffect(() => () => whole?.close(), [whole]);
  const papers = useSame(sizes);
  return useMemo(() => fresh && new PrintedDocument(papers, fresh, whole), [papers, fresh, whole]);
}

/** The papers known before when the new ones are the same: pages then need not be laid out again. */
function useSame(sizes: MadePages["sizes"]): MadePages["sizes"] {
  const known = useRef(sizes);
  const isSame =
    sizes.length === known.current.length &&
    sizes.every(({ widthPt, heightPt }, at) => {
      const before = known.current[at];
      return before?.widthPt === widthPt && before.heightPt === heightPt;
    });
  if (!isSame) known.current = sizes;
  return known.current;
}
