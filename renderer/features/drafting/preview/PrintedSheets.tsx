import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { dropSheets, paperName, paperRules, type Sheet } from "./print-job";

interface PrintedSheetsProps {
  readonly sheets: readonly Sheet[];
  /** All pictures are there: it can be printed. */
  onReady(): void;
  /** Printing is over, or was called off. */
  onPrinted(): void;
}

/** The sheets as the printer gets them, one to a page; nothing of them is seen on the screen. */
export function PrintedSheets({ sheets, onReady, onPrinted }: PrintedSheetsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rules = paperRules(sheets);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    window.addEventListener("afterprint", onPrinted);
    return () => {
      window.removeEventListener("afterprint", onPrinted);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== rules);
      dropSheets(sheets);
    };
  }, [sheets, onPrinted]);
  useEffect(() => {
    let isWanted = true;
    const pictures = [...(place.current?.querySelectorAll("img") ?? [])];
    void Promise.all(pictures.map(whenLoaded)).then(() => isWanted && onReady());
    return () => {
      isWanted = false;
    };
  }, [onReady]);
  return createPortal(
    <div ref={place} className="preview-sheets" aria-hidden="true">
      {sheets.map((sheet) => (
        <div key={sheet.picture} className="preview-sheet" style={{ page: paperName(sheet, sheets[0]) }}>
          <img
            src={sheet.picture}
            alt=""
            style={{ width: `${sheet.widthPt}pt`, height: `${sheet.heightPt - 0.5}pt` }}
          />
        </div>
      ))}
    </div>,
    document.body,
  );
}

function whenLoaded(picture: HTMLImageElement): Promise<void> {
  if (picture.complete) return Promise.resolve();
  return new Promise((resolve) => {
    picture.addEventListener("load", () => resolve(), { once: true });
    picture.addEventListener("error", () => resolve(), { once: true });
  });
}
