import { useCallback, useEffect, useState } from "react";
import type { FeedTarget } from "../WindowedFeed";

/** Keeps the current row in view when it changes from outside the list; `takeFocus` asks for the focus on it. */
export function useFeedTarget(at: number): { target: FeedTarget | null; takeFocus: () => void } {
  const [target, setTarget] = useState<FeedTarget | null>(null);
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const isInList = document.activeElement?.closest(".drafting-feed") != null;
    if (at < 0 || (isInList && !isWanted)) return;
    setTarget((known) => ({ index: at, takesFocus: isWanted, asked: (known?.asked ?? 0) + 1 }));
    setWanted(false);
  }, [at, isWanted]);
  return { target, takeFocus: useCallback(() => setWanted(true), []) };
}
