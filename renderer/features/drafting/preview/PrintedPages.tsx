import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from "react";
import { useText } from "../../../ui/use-text";
import { useDrafting, useDraftingStore } from "../state";
import type { FoundPlace } from "./find-in-pages";
import { PageFindBar } from "./PageFindBar";
import { PreviewBar } from "./PreviewBar";
import { PreviewPage } from "./PreviewPage";
import { PrintedSheets } from "./PrintedSheets";
import type { PageRange } from "./page-maker";
import type { PdfFile } from "./pdf-reader";
import { type PrintedPlace, placeOfBlock } from "./place-of-block";
import type { PrintedDocument } from "./printed-document";
import { type PageFinder, usePageFinder } from "./use-page-finder";
import { type Pages, usePages } from "./use-pages";
import { usePrintJob } from "./use-print-job";

interface PrintedPagesProps {
  readonly printed: PrintedDocument;
  /** True when the whole file shows the latest text. */
  readonly isWholeFresh: boolean;
  readonly isLate: boolean;
  readonly notices: ReactNode;
  close(): void;
  watch(range: PageRange): void;
}

/** The pages in a room to scroll, with the bar above them; only those in view are drawn. */
export function PrintedPages({ printed, isWholeFresh, isLate, notices, close, watch }: PrintedPagesProps) {
  const text = useText();
  const { sizes, whole } = printed;
  const pages = usePages(sizes);
  const { isPrinting, cancel, ...job } = usePrinting(printed, isWholeFresh);
  const widest = Math.max(...pages.laid.map(({ width }) => width));
  const finder = usePageFinder(whole, pages);
  useCursorFollowed(whole, pages);
  const { first, last } = pages.inView;
  useEffect(() => watch({ first, last }), [watch, first, last]);
  const closeFind = () => {
    finder.close();
    pages.room.current?.focus();
  };
  return (
    <div ref={useFindKeys(finder)} className="preview-printed">
      <PreviewBar
        {...{ pages, isLate, close }}
        find={finder.open}
        pageCount={sizes.length}
        printed={isPrinting ? job.done : null}
        cancelPrint={cancel}
      />
      {finder.isOpen && <PageFindBar finder={finder} onClose={closeFind} />}
      {notices}
      <div
        ref={pages.room}
        className="preview-room"
        role="document"
        aria-label={text("preview.pages")}
        onKeyDown={(event) => onKey(event, pages)}
      >
        <div className="preview-pages" style={{ height: pages.list.getTotalSize(), width: widest }}>
          {pages.list.getVirtualItems().map(({ index }) => {
            const laid = pages.isReady ? pages.laid[index] : undefined;
            if (!laid) return null;
            const source = printed.sourceOf(index);
            return (
              <PreviewPage
                key={index}
                {...{ source, index, laid }}
                count={sizes.length}
                isInView={pages.isInView(laid)}
                found={onPage(finder.places, index)}
                current={finder.places[finder.current]}
              />
            );
          })}
        </div>
      </div>
      {job.sheets.length > 0 && (
        <PrintedSheets sheets={job.sheets} onReady={job.print} onPrinted={job.clear} />
      )}
    </div>
  );
}

function onKey(event: KeyboardEvent, pages: Pages): void {
  const run = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
  if (!run) return;
  event.preventDefault();
  run(pages);
}

/** Search is asked for anywhere in the element; F3 goes on with it, in its field or on the pages. */
function useFindKeys(finder: PageFinder) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = element.current;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const isAsked = event.code === "KeyF" && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (isAsked) finder.open();
      else if (event.key === "F3" && finder.isOpen) finder.go(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    };
    place?.addEventListener("keydown", onKeyDown);
    return () => place?.removeEventListener("keydown", onKeyDown);
  }, [finder]);
  return element;
}

const nothing: readonly FoundPlace[] = [];

function onPage(places: readonly FoundPlace[], index: number): readonly FoundPlace[] {
  return places.length === 0 ? nothing : places.filter((place) => place.index === index);
}

const keys: Readonly<Record<string, (pages: Pages) => void>> = {
  "+": (pages) => pages.zoomBy(1),
  "=": (pages) => pages.zoomBy(1),
  "-": (pages) => pages.zoomBy(-1),
  "0": (pages) => pages.fit(),
  "1": (pages) => pages.realSize(),
  ArrowRight: (pages) => pages.turn(1),
  ArrowLeft: (pages) => pages.turn(-1),
};

/** Printing was asked for anywhere in the workspace; it waits for the latest pages. */
function usePrinting({ whole, sizes }: PrintedDocument, isWholeFresh: boolean) {
  const store = useDraftingStore();
  const isPrinting = useDrafting((state) => state.preview === "printing");
  const cancel = useCallback(() => store.setState({ preview: "open" }), [store]);
  const job = usePrintJob(whole, sizes, { isAsked: isPrinting && isWholeFresh, onEnd: cancel });
  return { ...job, isPrinting, cancel };
}

/** Shows where the cursor is, at first and whenever it goes to another block. */
function useCursorFollowed(file: PdfFile | null, pages: Pages): void {
  const store = useDraftingStore();
  const blockId = useDrafting((state) => state.cursorBlockId);
  const followed = useRef<string | null>(null);
  const { isReady } = pages;
  const go = useRef(pages.goTo);
  go.current = pages.goTo;
  useEffect(() => {
    if (!file || !isReady || blockId === null || followed.current === blockId) return;
    let isWanted = true;
    const follow = (place: PrintedPlace | null) => {
      if (!isWanted || !place) return;
      followed.current = blockId;
      go.current(place);
    };
    placeOfBlock(file, store.getState().doc, blockId).then(follow, (error: unknown) => {
      if (isWanted) throw error; // a file that was replaced meanwhile can no longer be read
    });
    return () => {
      isWanted = false;
    };
  }, [file, blockId, isReady, store]);
}
