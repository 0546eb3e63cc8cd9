import { useEffect, useRef, useState } from "react";
import type { Source } from "./use-intake";

/** Takes a file dropped anywhere on the window; true while one is held over it. */
export function useDroppedFile(read: (source: Source) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useLatest(read);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setIsOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setIsOver(false);
    const drop = (event: DragEvent) => {
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current({ from: "file", file });
    };
    const listeners = new AbortController();
    window.addEventListener("dragover", over, listeners);
    window.addEventListener("dragleave", leave, listeners);
    window.addEventListener("drop", drop, listeners);
    return () => listeners.abort();
  }, [latest]);
  return isOver;
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

function useLatest<T>(value: T) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
