import { useEffect, useState } from "react";
import { useLatest } from "../../../ui/use-latest";

/** The passage one stands at (null before the first step), moved by F7 and Shift+F7 round the ends. */
export function usePassage(count: number) {
  const [current, setCurrent] = useState<number | null>(null);
  const step = (by: 1 | -1) => {
    if (count === 0) return;
    setCurrent((at) => (at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count));
  };
  const latest = useLatest(step);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F7" || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [latest]);
  return { current, go: setCurrent, step };
}
