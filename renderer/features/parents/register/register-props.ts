import type { Draft } from "../model/draft";

/** What everything in the register panel works on. */
export interface RegisterProps {
  readonly draft: Draft;
  change(change: (draft: Draft) => Draft): void;
}
