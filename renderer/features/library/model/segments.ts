import type { TextRange } from "../../../../shared/domain/parent-plan/types";

/** A stretch of a text; `passage` is the place of the passage it belongs to, null where it belongs to none. */
export interface Segment {
  readonly from: number;
  readonly text: string;
  readonly passage: number | null;
}

/** Cuts a text at its passages. Where two cover a stretch it is the first one's. Joined, the segments are the text. */
export function segmentsOf(text: string, passages: readonly TextRange[]): readonly Segment[] {
  const ordered = passages
    .map(({ from, to }, passage) => ({ from, to: Math.min(to, text.length), passage }))
    .sort((a, b) => a.from - b.from || a.passage - b.passage);
  const segments: Segment[] = [];
  let done = 0;
  const cut = (to: number, passage: number | null) => {
    if (to > done) segments.push({ from: done, text: text.slice(done, to), passage });
    done = Math.max(done, to);
  };
  for (const { from, to, passage } of ordered) {
    cut(Math.min(from, to), null);
    cut(to, passage);
  }
  cut(text.length, null);
  return segments;
}
