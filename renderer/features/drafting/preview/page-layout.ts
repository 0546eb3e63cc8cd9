import type { PaperSize } from "./pdf-reader";

/** How large the pages are shown: as wide as there is room, or so many times their real size. */
export type Zoom = "fit" | number;

/** A page among the others on the screen, in CSS pixels. */
export interface LaidPage {
  /** CSS pixels to a point. */
  readonly scale: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels above, between and below the pages. */
export const gap = 16;

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const pixelsPerPt = 96 / 72;
const margin = 24; // px left and right of a page that fits
const narrowest = 120; // px
const widestFit = 1.75;

/** The pages one below the other, in a room of some width. */
export function layPages(sizes: readonly PaperSize[], zoom: Zoom, roomPx: number): readonly LaidPage[] {
  let top = gap;
  return sizes.map(({ widthPt, heightPt }) => {
    const scale = zoom === "fit" ? fitting(widthPt, roomPx) : zoom * pixelsPerPt;
    const page = { scale, top, width: widthPt * scale, height: heightPt * scale };
    top += page.height + gap;
    return page;
  });
}

/** The page being read when the room is scrolled to an offset: the last that begins in its upper third. */
export function pageAt(pages: readonly LaidPage[], offset: number, roomHeight: number): number {
  return Math.max(
    0,
    pages.findLastIndex(({ top }) => top <= offset + roomHeight / 3),
  );
}

/** The next step above (1) or below (-1) how large the page is now, in times its real size. */
export function zoomed(scale: number, direction: 1 | -1): number {
  const now = scale / pixelsPerPt;
  if (direction > 0)
    return steps.find((step) => step > now * 1.01) ?? Math.max(now, steps[steps.length - 1] ?? 1);
  return steps.findLast((step) => step < now * 0.99) ?? Math.min(now, steps[0]);
}

/** Times the real size, as a whole percentage. */
export function percentOf(scale: number): number {
  return Math.round((scale / pixelsPerPt) * 100);
}

function fitting(widthPt: number, roomPx: number): number {
  const scale = Math.max(roomPx - 2 * margin, narrowest) / widthPt;
  return Math.min(scale, widestFit * pixelsPerPt);
}
