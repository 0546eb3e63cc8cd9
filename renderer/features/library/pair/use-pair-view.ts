import { useRemembered } from "../../../ui/remembered";

/** How a pair is looked at. */
export type PairView = "passages" | "whole";

const viewKey = "library.pair-view";

/** How pairs are looked at; kept for the next one. */
export function usePairView(): [PairView, (view: PairView) => void] {
  const { values, remember } = useRemembered();
  const view = values[viewKey] === "whole" ? "whole" : "passages";
  return [view, (next) => remember(viewKey, next)];
}
