import type { Comparison } from "./compare";
import type { TextPiece } from "./wording";

/** A stretch of a block's text, half open, in UTF-16 units. */
export interface TextPlace {
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
}

/** Where an old place is now. `isGone` when its words, or its whole block, are no longer there. */
export interface PresentPlace extends TextPlace {
  readonly isGone: boolean;
}

/**
 * Carries places of the old version of a comparison over to the new one. A place in a block that was removed goes to the
 * end of the nearest block before it that still stands; null for a block that the old version never had.
 */
export function presentPlaces(comparison: Comparison): (place: TextPlace) => PresentPlace | null {
  const blocks = new Map(comparison.rows.map(({ block }) => [block.id, block]));
  const shelters = sheltersOf(comparison);
  return ({ blockId, from, to }) => {
    const block = blocks.get(blockId);
    if (!block?.before) return null;
    if (!block.after) return shelters.get(blockId) ?? null;
    const [start, end] = [moved(from, block.pieces, "start"), moved(to, block.pieces, "end")];
    return { blockId, from: Math.min(start, end), to: end, isGone: from < to && start >= end };
  };
}

function sheltersOf({ rows }: Comparison): ReadonlyMap<string, PresentPlace> {
  const shelters = new Map<string, PresentPlace>();
  let last: PresentPlace | null = null;
  for (const { block, stands } of rows) {
    if (block.kind === "removed") {
      if (last) shelters.set(block.id, last);
    } else if (stands !== "before") {
      const end = block.after?.node.content.size ?? 0;
      last = { blockId: block.id, from: end, to: end, isGone: true };
    }
  }
  return shelters;
}

/** An offset after the pieces' changes; text added right there stays outside of the stretch that starts or ends here. */
function moved(offset: number, pieces: readonly TextPiece[], side: "start" | "end"): number {
  const span = spansOf(pieces).findLast(({ old }) => (side === "start" ? old <= offset : old < offset));
  return span ? span.now + (span.isSame ? offset - span.old : 0) : 0;
}

/** Where each piece of the old text begins in both texts. */
function spansOf(pieces: readonly TextPiece[]) {
  let old = 0;
  let now = 0;
  return pieces.flatMap(({ kind, text }) => {
    const span = { old, now, isSame: kind === "same" };
    if (kind !== "added") old += text.length;
    if (kind !== "removed") now += text.length;
    return kind === "added" ? [] : [span];
  });
}
