import { useEffect, useState } from "react";
import { useLatest } from "./use-latest";

/** Takes the files dropped anywhere on the window, one or more; true while some are held over it. */
export function useDroppedFiles(take: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useLatest(take);
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
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    const listeners = new AbortController();
    window.addEventListener("dragover", over, listeners);
    window.addEventListener("dragleave", leave, listeners);
    window.addEventListener("drop", drop, listeners);
    return () => listeners.abort();
  }, [latest]);
  return isOver;
}
