import { useCallback, useEffect, useState } from "react";
import { shell } from "../../../client";
import type { PaperSize, PdfFile } from "./pdf-reader";
import { drawSheets, type Sheet } from "./print-job";

/** Prints the pages once each time it is asked; `done` counts the pages that are drawn. */
export function usePrintJob(
  file: PdfFile | null,
  sizes: readonly PaperSize[],
  { isAsked, onEnd }: { readonly isAsked: boolean; onEnd(): void },
) {
  const [done, setDone] = useState(0);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  useEffect(() => {
    if (!isAsked || !file) return;
    const stop = new AbortController();
    setDone(0);
    setSheets([]);
    drawSheets(file, sizes, setDone, stop.signal).then(setSheets, () => {
      if (!stop.signal.aborted) onEnd();
    });
    return () => stop.abort();
  }, [file, sizes, isAsked, onEnd]);
  const print = useCallback(() => {
    shell.print();
    onEnd();
  }, [onEnd]);
  const clear = useCallback(() => setSheets([]), []);
  return { done, sheets, print, clear };
}
