import type { Ink } from "./slices";

/** Lines of a paragraph from its first line's top down; the room around it is the flow's to give. */
export interface LaidParagraph {
  readonly lines: readonly LaidLine[];
  readonly beforePt: number;
  readonly afterPt: number;
  readonly canSplit: boolean;
  readonly keepsWithNext: boolean;
}

/** One line of a paragraph: its height and what is set in it. */
export interface LaidLine {
  readonly heightPt: number;
  readonly inks: readonly Ink[];
}

/** Paragraphs one below the other in a cell: all their ink, from the top of the cell, and their height. */
export interface Stack {
  readonly lines: readonly StackedLine[];
  readonly heightPt: number;
}

/** A line of a cell with its place in it. */
export interface StackedLine {
  readonly topPt: number;
  readonly line: LaidLine;
}

/** The room between two paragraphs: Word takes the larger of what the two ask for. */
export function roomBetween(above: LaidParagraph | undefined, below: LaidParagraph): number {
  return Math.max(above?.afterPt ?? 0, below.beforePt);
}

/** Stacks the paragraphs of a cell; in a cell, the room above the first and below the last counts. */
export function stack(paragraphs: readonly LaidParagraph[]): Stack {
  const lines: StackedLine[] = [];
  let top = 0;
  for (const [at, paragraph] of paragraphs.entries()) {
    top += roomBetween(paragraphs[at - 1], paragraph);
    for (const line of paragraph.lines) {
      lines.push({ topPt: top, line });
      top += line.heightPt;
    }
  }
  return { lines, heightPt: top + (paragraphs.at(-1)?.afterPt ?? 0) };
}

/** Ink moved down. */
export function movedDown(ink: Ink, byPt: number): Ink {
  return ink.kind === "text"
    ? { ...ink, baselinePt: ink.baselinePt + byPt }
    : { ...ink, yPt: ink.yPt + byPt };
}
