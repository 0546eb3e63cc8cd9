import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { gap, type LaidPage, layPages, pageAt, type Zoom, zoomed } from "./page-layout";
import type { PageRange } from "./page-maker";
import type { PaperSize } from "./pdf-reader";
import type { PrintedPlace } from "./place-of-block";

const lead = 0.2; // of the room that stays above a place gone to
const seen = 0.9; // of the room: a place further down is gone to

/** The pages and the ways through them. */
export type Pages = ReturnType<typeof usePages>;

/** The pages in view, how large they are, and ways through them. */
export function usePages(sizes: readonly PaperSize[]) {
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room);
  const [zoom, setZoom] = useState<Zoom>("fit");
  const laid = useMemo(() => layPages(sizes, zoom, width), [sizes, zoom, width]);
  const list = usePageList(laid, room);
  const [offset, height] = [list.scrollOffset ?? 0, list.scrollRect?.height ?? 0];
  const current = pageAt(laid, offset, height);
  const goTo = ({ index, topPt }: PrintedPlace) => {
    const page = laid[index];
    const top = page ? page.top + topPt * page.scale : 0;
    const isSeen = top >= offset && top <= offset + height * seen;
    if (!isSeen) list.scrollToOffset(Math.max(0, top - height * lead));
  };
  const isInView = ({ top, height: own }: LaidPage) => top < offset + height && top + own > offset;
  const turn = (direction: 1 | -1) => {
    const next = laid[Math.min(Math.max(current + direction, 0), laid.length - 1)];
    if (next) list.scrollToOffset(next.top - gap);
  };
  return {
    ...{ room, list, laid, zoom, current, goTo, turn },
    isReady: width > 0,
    isInView,
    inView: rangeOf(laid, isInView),
    fit: () => setZoom("fit"),
    realSize: () => setZoom(1),
    zoomBy: (direction: 1 | -1) => setZoom(zoomed(laid[current]?.scale ?? 1, direction)),
  };
}

function rangeOf(laid: readonly LaidPage[], isInView: (page: LaidPage) => boolean): PageRange {
  const first = Math.max(0, laid.findIndex(isInView));
  return { first, last: Math.max(first, laid.findLastIndex(isInView)) };
}

/** The list that knows which pages are near; when pages grow or shrink, what is at the top of the room stays there. */
function usePageList(laid: readonly LaidPage[], room: RefObject<HTMLDivElement | null>) {
  const list = useVirtualizer({
    count: laid.length,
    getScrollElement: () => room.current,
    estimateSize: (index) => laid[index]?.height ?? 0,
    overscan: 1,
    gap,
    paddingStart: gap,
    paddingEnd: gap,
  });
  const known = useRef(laid);
  useLayoutEffect(() => {
    const before = known.current;
    if (before === laid) return;
    known.current = laid;
    const offset = list.scrollOffset ?? 0;
    list.measure();
    const [was, is] = [before[0]?.scale ?? 0, laid[0]?.scale ?? 0];
    if (was > 0 && was !== is) list.scrollToOffset((offset * is) / was);
  }, [list, laid]);
  return list;
}

function useWidth(room: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  const measure = useCallback(() => setWidth(room.current?.clientWidth ?? 0), [room]);
  useLayoutEffect(() => {
    const { current } = room;
    if (!current) return;
    current.tabIndex = 0; // so that arrows scroll it
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [measure, room]);
  return width;
}
