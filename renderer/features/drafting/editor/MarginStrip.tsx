import { type KeyboardEvent, type ReactElement, useEffect, useState } from "react";
import { useText } from "../../../ui/use-text";
import { stateOf } from "../passage-state";
import { type CopySpan, type DraftingState, useDrafting } from "../state";
import { copySpansOf } from "./copy-marks";
import { currentMark } from "./current-span";
import { useEditor } from "./editor-context";
import { rangeOf } from "./highlights";
import { onScrolled, visiblePart } from "./visible-part";

interface StripMark {
  readonly index: number;
  readonly class: CopySpan["class"];
  readonly syllables: number;
  readonly isAccepted: boolean;
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
  const { marks, outlines } = useStripLayout();
  return (
    <>
      <fieldset className="drafting-strip" aria-label={text("drafting.strip")} onKeyDown={onStripKey}>
        <StripMarks marks={marks} />
      </fieldset>
      {outlines.map((line) => outlineElement(line))}
    </>
  );
}

/** One stop of the Tab key for all bars: the current passage, else the first; the arrows go on from there. */
function StripMarks({ marks }: { marks: readonly StripMark[] }) {
  const text = useText();
  const { actions } = useEditor();
  const currentSpan = useDrafting((state) => state.currentSpan);
  const stop = marks.some(({ index }) => index === currentSpan) ? currentSpan : marks[0]?.index;
  return marks.map((mark) => {
    const kind = text(`drafting.mark.${mark.class}`, { count: mark.syllables });
    const words = mark.isAccepted ? text("drafting.mark-accepted", { kind }) : kind;
    return (
      <button
        key={mark.index}
        type="button"
        tabIndex={mark.index === stop ? 0 : -1}
        className={`drafting-strip-mark drafting-strip-${mark.isAccepted ? "accepted" : mark.class}`}
        aria-label={words}
        title={words}
        aria-current={mark.index === currentSpan}
        style={{ top: mark.top, height: mark.height }}
        onClick={() => actions.goToSpan(mark.index)}
      />
    );
  });
}

function onStripKey(event: KeyboardEvent<HTMLElement>): void {
  const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (direction === undefined) return;
  const bars: readonly (Element | null)[] = [...event.currentTarget.querySelectorAll("button")];
  const at = bars.indexOf(document.activeElement);
  event.preventDefault();
  const next = bars[(at + direction + bars.length) % bars.length];
  if (next instanceof HTMLElement) next.focus();
}

function outlineElement(line: Outline): ReactElement {
  return <div key={line.top} className="drafting-current-span" style={{ ...line }} />;
}

/** Where the marks stand on the page: measured when the report, the text or the width has come to rest. */
function useStripLayout(): { marks: readonly StripMark[]; outlines: readonly Outline[] } {
  const session = useEditor();
  const report = useDrafting((state) => state.report);
  const accepted = useDrafting((state) => state.accepted);
  const doc = useDrafting((state) => state.doc);
  const current = useDrafting(({ passageFilter, currentSpan, currentInLibrary }) =>
    passageFilter === "library" ? `library ${currentInLibrary}` : `${currentSpan}`,
  );
  const edited = useDrafting((state) => state.editedSlot);
  const width = usePageWidth();
  const scrolled = useScrolled();
  const [layout, setLayout] = useState<ReturnType<typeof measure>>({ marks: [], outlines: [] });
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const isMeasurable =
        report !== null && doc !== null && width > 0 && edited !== undefined && scrolled >= 0;
      if (isMeasurable && current !== "") setLayout(measure(session, { spans: report.spans, accepted }));
    });
    return () => cancelAnimationFrame(frame);
  }, [session, report, accepted, doc, current, width, edited, scrolled]);
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
  { view, store }: ReturnType<typeof useEditor>,
  { spans, accepted }: Pick<DraftingState, "accepted"> & { readonly spans: readonly CopySpan[] },
): { marks: readonly StripMark[]; outlines: readonly Outline[] } {
  const page = view?.dom.closest(".drafting-page")?.getBoundingClientRect();
  if (!view || !page) return { marks: [], outlines: [] };
  const part = visiblePart(view);
  const placed = copySpansOf(view.state).filter(({ from, to }) => to > part.from && from < part.to);
  const marks = placed.flatMap(({ index, from, to }) => {
    const span = spans[index];
    const box = rangeOf(view, from, to).getBoundingClientRect();
    if (!span || box.height === 0) return [];
    const isAccepted = stateOf(span, accepted) === "accepted";
    const { class: name, syllables } = span;
    return [{ index, class: name, syllables, isAccepted, top: box.top - page.top, height: box.height }];
  });
  const current = currentMark(view.state, store.getState());
  const isInPart = current !== undefined && current.to > part.from && current.from < part.to;
  const range = isInPart ? rangeOf(view, current.from, current.to) : null;
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
