import { useCallback, useEffect, useRef, useState } from "react";
import { Notice, RefusalNotice } from "../../../ui/Notice";
import { useRegion } from "../../../ui/regions";
import { useText } from "../../../ui/use-text";
import { useDraftingStore } from "../state";
import { PreviewBar } from "./PreviewBar";
import { PrintedPages } from "./PrintedPages";
import { closePreview } from "./toggle-preview";
import { useBeside } from "./use-beside";
import { type Preview as PreviewState, usePreview } from "./use-preview";
import "./preview.css";

/** The document as it prints, page by page, kept fresh while it is written; over the text, or beside it. */
export function Preview() {
  const text = useText();
  const preview = usePreview();
  const store = useDraftingStore();
  const close = useCallback(() => closePreview(store), [store]);
  const { isBeside } = useBeside();
  const region = useRef<HTMLElement>(null);
  useRegion(region, 35);
  useTextAskedFor(isBeside);
  return (
    <section
      ref={region}
      className={isBeside ? "preview preview-beside" : "preview preview-over"}
      aria-label={text("preview.title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <PreviewContent preview={preview} close={close} />
    </section>
  );
}

function PreviewContent({ preview, close }: { preview: PreviewState; close: () => void }) {
  const isLate = useLate(preview.isMaking);
  const notices = <PreviewNotices preview={preview} />;
  const { printed, isWholeFresh, watch } = preview;
  if (printed) return <PrintedPages {...{ printed, isWholeFresh, isLate, notices, close, watch }} />;
  return (
    <>
      <PreviewBar pages={null} pageCount={0} printed={null} {...{ isLate, close }} cancelPrint={close} />
      {notices}
    </>
  );
}

function PreviewNotices({ preview: { refusal, missing, refresh } }: { preview: PreviewState }) {
  const text = useText();
  return (
    <div className="preview-notices">
      {refusal && <RefusalNotice error={refusal} action={{ label: text("frame.retry"), run: refresh }} />}
      {missing !== "" && (
        <Notice intent="warning">{text("exports.missing-letters", { letters: missing })}</Notice>
      )}
    </div>
  );
}

/** Whoever opens find or a duty's fields wants to see the text: pages that lie over it give way. */
function useTextAskedFor(isBeside: boolean): void {
  const store = useDraftingStore();
  useEffect(() => {
    if (isBeside) return;
    return store.subscribe((state, before) => {
      const isFindAsked = state.findAsked !== before.findAsked;
      const isBlockEdited = state.editedBlockId !== null && state.editedBlockId !== before.editedBlockId;
      if (isFindAsked || isBlockEdited) store.setState({ preview: "closed" });
    });
  }, [store, isBeside]);
}

const patience = 500; // ms

/** True while something has been going on for half a second. */
function useLate(isGoing: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    setIsLate(false);
    if (!isGoing) return;
    const timer = setTimeout(() => setIsLate(true), patience);
    return () => clearTimeout(timer);
  }, [isGoing]);
  return isLate;
}
