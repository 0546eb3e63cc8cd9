import { useEffect } from "react";
import { useDroppedFiles } from "../../../ui/use-dropped-files";
import { useLatest } from "../../../ui/use-latest";
import type { Source } from "./use-intake";

/** Takes a file dropped anywhere on the window; true while one is held over it. */
export function useDroppedFile(read: (source: Source) => void): boolean {
  return useDroppedFiles(([file]) => file && read({ from: "file", file }));
}

/** Takes a document pasted anywhere on the screen, as a file or as text; fields keep their own pasting. */
export function usePasted(read: (source: Source) => void): void {
  const latest = useLatest(read);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const source = pastedSource(event);
      if (!source) return;
      event.preventDefault();
      latest.current(source);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, [latest]);
}

function pastedSource({ target, clipboardData }: ClipboardEvent): Source | null {
  const text = clipboardData?.getData("text/plain") ?? "";
  const file = clipboardData?.files[0];
  const isInField = target instanceof Element && target.closest("input, textarea") !== null;
  if (isInField && !(file && text === "")) return null;
  if (text.trim() !== "") return { from: "text", text };
  return file ? { from: "file", file } : null;
}
