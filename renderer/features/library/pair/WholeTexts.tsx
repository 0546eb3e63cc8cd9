import { memo, useEffect, useMemo, useRef } from "react";
import type { TextRange } from "../../../../shared/domain/parent-plan/types";
import type { Pair, SharedPassage } from "../../../client";
import { useText } from "../../../ui/use-text";
import { type Segment, segmentsOf } from "../model/segments";

/** Both texts as a whole with the shared passages marked; the one F7 stands at comes into view on both sides. */
export function WholeTexts({ pair, current }: { pair: Pair; current: number | null }) {
  const { a, b, passages } = pair;
  const places = useMemo(
    () => ({ inA: passages.map(({ inA }) => inA), inB: passages.map(({ inB }) => inB) }),
    [passages],
  );
  return (
    <div className="pair-texts">
      <WholeText name={a.name} text={a.text} places={places.inA} passages={passages} current={current} />
      <WholeText name={b.name} text={b.text} places={places.inB} passages={passages} current={current} />
    </div>
  );
}

const scrolledByKeys = { tabIndex: 0 };

interface WholeTextProps {
  readonly name: string;
  readonly text: string;
  readonly places: readonly TextRange[];
  readonly passages: readonly SharedPassage[];
  readonly current: number | null;
}

function WholeText({ name, text, places, passages, current }: WholeTextProps) {
  const scroller = useRef<HTMLElement>(null);
  const segments = useMemo(() => segmentsOf(text, places), [text, places]);
  const from = current === null ? undefined : places[current]?.from;
  const shown = from === undefined ? -1 : segments.findLastIndex((segment) => segment.from <= from);
  useEffect(() => {
    const marks = scroller.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (shown >= 0) marks?.scrollIntoView({ block: "center" });
  }, [shown]);
  return (
    <section className="pair-text" aria-label={name} ref={scroller} {...scrolledByKeys}>
      <h2 className="pair-text-name">{name}</h2>
      <div className="pair-text-words">
        {segments.map((segment, at) => (
          <SegmentView
            key={segment.from}
            segment={segment}
            kind={segment.passage === null ? null : (passages[segment.passage]?.class ?? null)}
            isCurrent={at === shown}
          />
        ))}
      </div>
    </section>
  );
}

interface SegmentViewProps {
  readonly segment: Segment;
  readonly kind: SharedPassage["class"] | null;
  readonly isCurrent: boolean;
}

/** The kind is told to the eye by colour and underline, to the ear by a word before the passage. */
const SegmentView = memo(function SegmentView({ segment, kind, isCurrent }: SegmentViewProps) {
  const text = useText();
  if (kind === null) return <span>{segment.text}</span>;
  return (
    <mark className={`pair-mark pair-mark-${kind}`} aria-current={isCurrent ? "true" : undefined}>
      <span className="ui-visually-hidden">{text(`copy-check.class.${kind}`)}: </span>
      {segment.text}
    </mark>
  );
});
