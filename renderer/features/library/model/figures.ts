import { leastOwn } from "../../../../shared/domain/twins";
import type { Arrangement } from "./arrangement";

/** How alike two programmes are: per cent, syllables shared, and of how many that both have of their own. */
export interface Figures {
  readonly percent: number;
  readonly shared: number;
  readonly both: number;
  /** Whether either has too little of its own to form a group. */
  readonly isTooShort: boolean;
}

interface Counted {
  readonly own: readonly number[];
  readonly shared: readonly (readonly number[])[];
}

/** The figures of every two programmes in the order in which they are shown. */
export function figuresOf(
  { order, percents }: Pick<Arrangement, "order" | "percents">,
  { own, shared }: Counted,
): readonly (readonly Figures[])[] {
  return order.map((a) =>
    order.map((b) => {
      const [ownOfA, ownOfB] = [own[a] ?? 0, own[b] ?? 0];
      return {
        percent: percents[a]?.[b] ?? 0,
        shared: shared[a]?.[b] ?? 0,
        both: ownOfA + ownOfB,
        isTooShort: Math.min(ownOfA, ownOfB) < leastOwn,
      };
    }),
  );
}
