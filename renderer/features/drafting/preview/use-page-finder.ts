import { useCallback, useEffect, useState } from "react";
import { type FoundPlace, findInPages } from "./find-in-pages";
import type { PdfFile } from "./pdf-reader";
import type { Pages } from "./use-pages";

/** A search in the printed pages. */
export interface PageFinder {
  readonly isOpen: boolean;
  readonly wanted: string;
  readonly places: readonly FoundPlace[];
  /** The place gone to last, -1 for none. */
  readonly current: number;
  /** Counts how often search was asked for, so that asking again returns to its field. */
  readonly asked: number;
  open(): void;
  close(): void;
  look(wanted: string): void;
  go(direction: 1 | -1): void;
}

/** Looks for a text in the whole file, again when there is a newer one; the first place is that on or after the page shown. */
export function usePageFinder(whole: PdfFile | null, pages: Pages): PageFinder {
  const [asked, setAsked] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const [wanted, setWanted] = useState("");
  const [current, setCurrent] = useState(-1);
  const places = usePlaces(whole, isOpen ? wanted : "");
  useEffect(() => setCurrent((known) => (known < places.length ? known : -1)), [places]);
  const go = (direction: 1 | -1) => {
    const next = current < 0 ? firstFrom(places, pages.current) : current + direction;
    const at = (next + places.length) % Math.max(places.length, 1);
    const place = places[at];
    if (!place) return;
    setCurrent(at);
    pages.goTo(place);
  };
  const open = useCallback(() => {
    setIsOpen(true);
    setAsked((count) => count + 1);
  }, []);
  const close = useCallback(() => setIsOpen(false), []);
  const look = useCallback((text: string) => {
    setWanted(text);
    setCurrent(-1);
  }, []);
  return { isOpen, wanted, places, current, asked, open, close, look, go };
}

const none: readonly FoundPlace[] = [];

function usePlaces(whole: PdfFile | null, wanted: string): readonly FoundPlace[] {
  const [places, setPlaces] = useState(none);
  useEffect(() => {
    if (!whole || wanted === "") {
      setPlaces(none);
      return;
    }
    const stop = new AbortController();
    findInPages(whole, wanted, stop.signal).then(setPlaces, (error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    return () => stop.abort();
  }, [whole, wanted]);
  return places;
}

function firstFrom(places: readonly FoundPlace[], page: number): number {
  return Math.max(
    0,
    places.findIndex(({ index }) => index >= page),
  );
}
