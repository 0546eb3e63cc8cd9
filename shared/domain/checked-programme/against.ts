import { CopySettings } from "../copy-check";
import { allowedRanges } from "../parent-plan";
import type { ParentItem, TextRange } from "../parent-plan/types";

/** The office's own limits: syllables in a row that count as verbatim, and the per cent from which a part is local. */
export interface CheckLimits {
  readonly verbatimSyllables: number;
  readonly localShare: number;
}

/** A text to be indexed for the check: `buildIndex` takes it as it is. */
interface CheckedSource {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly allowed: readonly TextRange[];
}

/** A parent plan as far as it matters here. */
interface Parent {
  readonly id: string;
  readonly text: string;
  readonly register: { readonly title: string };
  readonly items: readonly ParentItem[];
}

/** A source beyond the parent plans, as `copyCheck.sources` tells them. */
interface FurtherSource extends CheckedSource {
  readonly role: "grandparent" | "earlier";
}

/** What a programme is checked with. `counted` make the share copied from above; `earlier` are reported apart. */
export interface CheckedAgainst {
  readonly counted: readonly CheckedSource[];
  readonly earlier: readonly CheckedSource[];
  readonly settings: CopySettings;
}

/**
 * Which sources and settings a programme is checked with, the same on screen, in the service and in the printed proof:
 * its parent plans first, then the plans they cite, each without what units may repeat; the office's earlier programmes
 * apart. `limits` are the office's settings.
 */
export function checkedAgainst(
  parents: readonly Parent[],
  further: readonly FurtherSource[],
  limits: CheckLimits,
): CheckedAgainst {
  const { verbatimSyllables, localShare } = limits;
  return {
    counted: [...parents.map(parentSource), ...furtherOf(further, "grandparent")],
    earlier: furtherOf(further, "earlier"),
    settings: CopySettings.parse({ verbatimMinimum: verbatimSyllables, localThreshold: localShare / 100 }),
  };
}

function parentSource({ id, text, register, items }: Parent): CheckedSource {
  return { id, text, title: register.title, allowed: allowedRanges(items) };
}

function furtherOf(sources: readonly FurtherSource[], wanted: FurtherSource["role"]): CheckedSource[] {
  return sources
    .filter(({ role }) => role === wanted)
    .map(({ id, text, title, allowed }) => ({ id, text, title, allowed }));
}
