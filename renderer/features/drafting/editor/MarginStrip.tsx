import { type ReactElement, useEffect, useState } from "react";
import { useText } from "../../../ui/use-text";
import { type CopySpan, useDrafting } from "../state";
import { copySpansOf } from "./copy-marks";
import { useEditor } from "./editor-context";
import { rangeOf } from "./highlights";
import { onScrolled, visiblePart } from "./visible-part";

interface StripMark {
  readonly index: number;
  readonly class: CopySpan["class"];
  readonly syllables: number;
  readonly top: number;
  readonly height: number;
}

interface Outline {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The bars at the page's edge that show where copied passages are, and the frame around the current one. */
export function MarginStrip() {
  const text = useText();
  const { actions } = useEditor();
  const currentSpan = useDrafting((state) => state.currentSpan);
  const { marks, outlines } = useStripLayout();
  return (
    <div className="drafting-strip">
      {marks.map((mark) => (
        <button
          key={mark.index}
          type="button"
          tabIndex={-1}
          className={`drafting-strip-mark drafting-strip-${mark.class}`}
          aria-label={text(`drafting.mark.${mark.class}`, { count: mark.syllables })}
          aria-current={mark.index === currentSpan}
          style={{ top: mark.top, height: mark.height }}
          onClick={() => actions.goToSpan(mark.index)}
        />
      ))}
      {outlines.map((line) => outlineElement(line))}
    </div>
  );
}

function outlineElement(line: Outline): ReactElement {
  return <div key={line.top} className="drafting-current-span" style={{ ...line }} />;
}

/** Where the marks stand on the page: measured when the report, the text or the width has come to rest. */
function useStripLayout(): { marks: readonly StripMark[]; outlines: readonly Outline[] } {
  const session = useEditor();
  const report = useDrafting((state) => state.report);
  const doc = useDrafting((state) => state.doc);
  const currentSpan = useDrafting((state) => state.currentSpan);
  const edited = useDrafting((state) => state.editedSlot);
  const width = usePageWidth();
  const scrolled = useScrolled();
  const [layout, setLayout] = useState<ReturnType<typeof measure>>({ marks: [], outlines: [] });
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const isMeasurable =
        report !== null && doc !== null && width > 0 && edited !== undefined && scrolled >= 0;
      if (isMeasurable) setLayout(measure(session, report.spans, currentSpan));
    });
    return () => cancelAnimationFrame(frame);
  }, [session, report, doc, currentSpan, width, edited, scrolled]);
  return layout;
}

/** Counts how often the page was scrolled to another part. */
function useScrolled(): number {
  const { view } = useEditor();
  const [count, setCount] = useState(0);
  useEffect(() => (view ? onScrolled(view, () => setCount((known) => known + 1)) : undefined), [view]);
  return count;
}

function usePageWidth(): number {
  const { view } = useEditor();
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!view) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(view.dom);
    return () => watch.disconnect();
  }, [view]);
  return width;
}

function measure(
  { view }: ReturnType<typeof useEditor>,
  spans: readonly CopySpan[],
  currentSpan: number | null,
): { marks: readonly StripMark[]; outlines: readonly Outline[] } {
  const page = view?.dom.closest(".drafting-page")?.getBoundingClientRect();
  if (!view || !page) return { marks: [], outlines: [] };
  const part = visiblePart(view);
  const placed = copySpansOf(view.state).filter(({ from, to }) => to > part.from && from < part.to);
  const marks = placed.flatMap(({ index, from, to }) => {
    const span = spans[index];
    const box = rangeOf(view, from, to).getBoundingClientRect();
    if (!span || box.height === 0) return [];
    return [
      { index, class: span.class, syllables: span.syllables, top: box.top - page.top, height: box.height },
    ];
  });
  const current = placed.find((span) => span.index === currentSpan);
  const range = current ? rangeOf(view, current.from, current.to) : null;
  const outlines = range ? linesOf(range).map((line) => within(page, line)) : [];
  return { marks, outlines };
}

/** The boxes of a range, without the slivers that spaces at the ends of lines make and without what hangs over them. */
function linesOf(range: Range): readonly Outline[] {
  const block = range.startContainer.parentElement?.closest("p")?.getBoundingClientRect();
  return [...range.getClientRects()]
    .filter(({ width, height }) => width > height / 2)
    .map(({ left, top, right, height }) => {
      return { left, top, width: Math.min(right, block?.right ?? right) - left, height };
    });
}

function within(page: DOMRect, { left, top, width, height }: Outline): Outline {
  return { left: left - page.left, top: top - page.top, width, height };
}
