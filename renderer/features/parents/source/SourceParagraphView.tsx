import { memo, useMemo } from "react";
import type { ParentItem, SourceParagraph } from "../../../../shared/domain/parent-plan/types";
import { type Segment, segmentsOf } from "./segments";

interface SourceParagraphViewProps {
  readonly paragraph: SourceParagraph;
  readonly items: readonly ParentItem[];
  readonly selectedId: string | null;
}

/** One paragraph of the document with the places of its items, bodies and dates. */
export const SourceParagraphView = memo(function SourceParagraphView({
  paragraph,
  items,
  selectedId,
}: SourceParagraphViewProps) {
  const segments = useMemo(() => segmentsOf(paragraph, items), [paragraph, items]);
  const { isBold, isItalic, isCentred, listMark } = paragraph;
  const look = { bold: isBold, italic: isItalic, centred: isCentred };
  return (
    <p className={classes("parents-paragraph", look)}>
      {listMark && <span>{listMark} </span>}
      {segments.map((segment) => (
        <span
          key={segment.from}
          data-item={segment.item?.id}
          className={classes("parents-place", placeLook(segment, selectedId))}
        >
          {segment.text}
        </span>
      ))}
    </p>
  );
});

function placeLook({ item, mark }: Segment, selectedId: string | null) {
  return {
    item: item !== null,
    current: item !== null && item.id === selectedId,
    doubtful: item?.isDoubtful === true,
    body: mark === "body",
    date: mark === "date",
  };
}

function classes(base: string, look: Readonly<Record<string, boolean>>): string {
  const on = Object.entries(look).flatMap(([name, isOn]) => (isOn ? [`${base}-${name}`] : []));
  return [base, ...on].join(" ");
}
