import { type CSSProperties, useEffect, useRef, useState } from "react";
import { useLatest } from "../../../ui/use-latest";
import { useText } from "../../../ui/use-text";
import type { FoundPlace } from "./find-in-pages";
import { markFound } from "./found-letters";
import type { LaidPage } from "./page-layout";
import type { PageLetters } from "./pdf-reader";
import type { PageSource } from "./printed-document";
import { useDotsPerPixel } from "./use-dots-per-pixel";

/** How long (ms) pages out of view wait for those in view, and letters for the next key. */
const patience = 150;

interface PreviewPageProps {
  /** Null while the page is in no file yet. */
  readonly source: PageSource | null;
  readonly index: number;
  readonly count: number;
  readonly laid: LaidPage;
  readonly isInView: boolean;
  /** What was found on it, and the place among it that was gone to last. */
  readonly found: readonly FoundPlace[];
  readonly current: FoundPlace | undefined;
}

/** One printed page; what it showed before stays until it is drawn anew. */
export function PreviewPage(props: PreviewPageProps) {
  const { index, count, laid, found, current } = props;
  const text = useText();
  const { paper, letters } = useDrawnPage(props);
  useEffect(() => (letters ? markFound(letters, found, current) : undefined), [letters, found, current]);
  const style = {
    width: laid.width,
    height: laid.height,
    transform: `translateY(${laid.top}px)`,
    "--total-scale-factor": laid.scale,
  } as CSSProperties; // React's types know no CSS variables
  const label = text("preview.page", { page: index + 1, count });
  return <article ref={paper} className="preview-paper" aria-label={label} style={style} />;
}

/** Draws what is in view first, and the picture of a page before its letters. */
function useDrawnPage({ source, laid: { scale }, isInView }: PreviewPageProps) {
  const paper = useRef<HTMLElement>(null);
  const [letters, setLetters] = useState<PageLetters | null>(null);
  const isFirst = useLatest(isInView);
  const dots = useDotsPerPixel();
  const { file, index } = source ?? { file: null, index: 0 };
  useEffect(() => {
    if (!file) return;
    const stop = new AbortController();
    const { signal } = stop;
    const draw = async () => {
      if (!isFirst.current) await later(signal);
      paper.current?.replaceChildren(await file.draw(index, scale * dots, signal));
      await later(signal);
      const drawn = await file.letters(index, signal);
      paper.current?.append(drawn.element);
      setLetters(drawn);
    };
    draw().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => stop.abort();
  }, [file, index, scale, dots, isFirst]);
  return { paper, letters };
}

async function later(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, patience));
  signal.throwIfAborted();
}
