import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { ReadingFinding } from "../../../../shared/domain/parent-plan/types";
import { isMessageCode } from "../../../../shared/text";
import { useRegion } from "../../../ui/regions";
import { type Text, useText } from "../../../ui/use-text";
import { StepNumber } from "../intake/Steps";
import type { Draft } from "../model/draft";
import { SourceParagraphView } from "./SourceParagraphView";
import { itemsByParagraph, paragraphAt } from "./segments";

interface SourcePanelProps {
  readonly draft: Draft;
  onSelect(id: string): void;
}

const averageHeight = 92;
const noItems = [] as const;

/** The second step: the whole text as read, the current item in it; a click goes to its item. */
export function SourcePanel({ draft, onSelect }: SourcePanelProps) {
  const text = useText();
  const region = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useRegion(region, 30);
  useClickedItem(scroller, onSelect);
  const { paragraphs, items, selectedId } = draft;
  const byParagraph = useMemo(() => itemsByParagraph(paragraphs, items), [paragraphs, items]);
  const rows = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => averageHeight,
    overscan: 6,
    paddingStart: 16,
    paddingEnd: 24,
  });
  const selected = items.find(({ id }) => id === selectedId);
  const shownAt = selected ? paragraphAt(paragraphs, selected.at.from) : null;
  useEffect(() => {
    if (shownAt !== null && !isInView(scroller.current, shownAt))
      rows.scrollToIndex(shownAt, { align: "center" });
  }, [shownAt, rows]);
  const mended = mendedWords(draft.findings, text);
  return (
    <section className="parents-source" aria-labelledby="parents-source" ref={region}>
      <header className="parents-pane-head">
        <StepNumber number={2} />
        <h2 id="parents-source">{text("parents.source")}</h2>
        <span className="parents-pane-note" title={draft.fileName}>
          {draft.fileName}
        </span>
      </header>
      <div className="parents-source-scroller" ref={scroller}>
        <div className="parents-source-text" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const paragraph = paragraphs[index];
            return (
              paragraph && (
                <div
                  key={index}
                  ref={rows.measureElement}
                  data-index={index}
                  className="parents-source-row"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <SourceParagraphView
                    paragraph={paragraph}
                    items={byParagraph.get(index) ?? noItems}
                    selectedId={selectedId}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      {mended && <p className="parents-mended">{mended}</p>}
    </section>
  );
}

/** A click in the text selects its item; the text itself can be reached by key, so that it can be scrolled. */
function useClickedItem(scroller: { readonly current: HTMLElement | null }, onSelect: (id: string) => void) {
  useEffect(() => {
    const element = scroller.current;
    if (element) element.tabIndex = 0;
    const click = ({ target }: MouseEvent) => {
      const place = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
      const isChoosingWords = getSelection()?.isCollapsed === false;
      if (place?.dataset.item && !isChoosingWords) onSelect(place.dataset.item);
    };
    element?.addEventListener("click", click);
    return () => element?.removeEventListener("click", click);
  });
}

/** True when the paragraph stands wholly in view, so that the text need not move. */
function isInView(scroller: HTMLElement | null, index: number): boolean {
  const row = scroller?.querySelector(`[data-index="${index}"]`)?.getBoundingClientRect();
  const view = scroller?.getBoundingClientRect();
  return row !== undefined && view !== undefined && row.top >= view.top && row.bottom <= view.bottom;
}

/** What was mended while reading, as one sentence; a finding without a place carries its count. */
function mendedWords(findings: readonly ReadingFinding[], text: Text): string {
  const counts = new Map<string, number>();
  for (const { code, at, detail } of findings) {
    const count = at === null ? Number.parseInt(detail, 10) || 1 : 1;
    counts.set(code, (counts.get(code) ?? 0) + count);
  }
  const words = [...counts].flatMap(([code, count]) => {
    const known = `parents.mended.${code}`;
    return isMessageCode(known) ? [text(known, { count })] : [];
  });
  return words.length === 0 ? "" : text("parents.mended", { list: words.join(", ") });
}
