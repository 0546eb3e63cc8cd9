import type { DocumentBlock } from "../../../../shared/domain/official-document";
import { type Measure, points } from "./paragraph";
import type { Bar } from "./slices";
import type { Stack } from "./stack";

type Frame = NonNullable<Extract<DocumentBlock, { kind: "columns" }>["leftFrame"]>;

/** A column with a frame round it; how high the frame is drawn follows from the row it stands in. */
interface FramedStack extends Stack {
  frame(heightPt: number): readonly Bar[];
}

/** What `lay` sets in a framed column, kept off the frame on all sides as a cell of Word's keeps it. */
export function framedStack(lay: (measure: Measure) => Stack, frame: Frame, columnPt: number): FramedStack {
  const { heightMm, weightPt, paddingMm } = frame;
  const padding = points(paddingMm);
  const { lines, heightPt } = lay({ leftPt: padding, widthPt: columnPt - 2 * padding });
  return {
    lines: lowered(lines, frame),
    heightPt: Math.max(points(heightMm), heightPt + 2 * padding) + weightPt,
    frame: (rowPt) => sides(frame, columnPt, rowPt),
  };
}

/** The column beside a framed one: in a row of Word's all cells begin as far down as the one that keeps furthest off. */
export function besideFrame({ lines, heightPt }: Stack, frame: Frame): Stack {
  return { lines: lowered(lines, frame), heightPt: heightPt + points(frame.paddingMm) + frame.weightPt };
}

function lowered(lines: Stack["lines"], { paddingMm, weightPt }: Frame): Stack["lines"] {
  return lines.map(({ topPt, line }) => ({ topPt: topPt + points(paddingMm) + weightPt, line }));
}

function sides({ weightPt, colour }: Frame, widthPt: number, heightPt: number): readonly Bar[] {
  const across = { xPt: -weightPt / 2, widthPt: widthPt + weightPt, heightPt: weightPt };
  const down = { yPt: 0, widthPt: weightPt, heightPt };
  const places = [
    { ...across, yPt: 0 },
    { ...across, yPt: heightPt - weightPt },
    { ...down, xPt: -weightPt / 2 },
    { ...down, xPt: widthPt - weightPt / 2 },
  ];
  return places.map((place) => ({ kind: "bar", colour, ...place }));
}
