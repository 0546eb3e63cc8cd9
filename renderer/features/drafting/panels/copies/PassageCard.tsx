import { memo, useMemo } from "react";
import { useText } from "../../../../ui/use-text";
import { isCounted } from "../../passage-state";
import { type CopySpan, type ParentView, useDrafting, useDraftingStore } from "../../state";
import { citedPath, parentNumber } from "../parent-name";
import { AcceptField } from "./AcceptField";
import { PassageButtons } from "./PassageButtons";
import { PassageKind } from "./PassageKind";
import { passageActions } from "./passage-actions";
import type { Passage } from "./passages";
import { Sides } from "./Sides";
import { sourceOf } from "./source-place";
import { longSyllables, sidesOf, wordsOfSpan } from "./span-words";

/** What a list of passages does with one whose reason is given, left or taken back. */
export interface ReasonHandling {
  onAccept(passage: Passage, reason: string): void;
  onLeave(): void;
  onWithdraw(span: CopySpan): void;
}

interface PassageCardProps {
  readonly passage: Passage;
  readonly isSelected: boolean;
  readonly total: number;
  readonly sources: readonly ParentView[];
  readonly reasons: ReasonHandling;
}

/** A copied passage: what kind and how long, the draft's words beside those of the source, what can be done. */
export const PassageCard = memo(function PassageCard(props: PassageCardProps) {
  const { passage, isSelected, total, sources, reasons } = props;
  const text = useText();
  const actions = useDrafting((state) => state.actions);
  const { span, index } = passage;
  const sides = useSides(span, sources);
  const reason = useDrafting((state) => state.accepted.get(span.fingerprint)?.reason ?? null);
  const isAsked = useDrafting((state) => state.reasonFor?.index === index);
  return (
    <>
      <div className="drafting-passage-head">
        <PassageKind span={span} />
        <span className="drafting-passage-number">
          {text("copy-check.number", { number: index + 1, total })}
        </span>
      </div>
      {reason !== null && isCounted(span) && (
        <p className="drafting-passage-reason">{text("copy-check.accepted", { reason })}</p>
      )}
      {isAsked && (
        <AcceptField onAccept={(given) => reasons.onAccept(passage, given)} onLeave={reasons.onLeave} />
      )}
      {isSelected && !isAsked && <PassageActions passage={passage} onWithdraw={reasons.onWithdraw} />}
      <Sides
        draft={sides.draft}
        source={sides.source}
        sourceLabel={sides.label}
        sourceClass={span.class}
        isSelected={isSelected}
        isLong={span.syllables > longSyllables}
        onGo={() => actions.goToSpan(index)}
      />
    </>
  );
});

interface PassageActionsProps {
  readonly passage: Passage;
  onWithdraw(span: CopySpan): void;
}

function PassageActions({ passage, onWithdraw }: PassageActionsProps) {
  const store = useDraftingStore();
  useDrafting((state) => state.doc); // what is declared a quotation
  return <PassageButtons actions={passageActions(store, passage, onWithdraw)} />;
}

function useSides(span: CopySpan, sources: readonly ParentView[]) {
  const text = useText();
  const words = useDrafting(({ doc }) => wordsOfSpan(doc, span));
  return useMemo(() => {
    const source = sourceOf(span, sources);
    const path = source?.item ? citedPath(source.item) : "";
    const number = source ? parentNumber(source.parent) : "";
    const label = path === "" ? number : text("copy-check.source", { number, path });
    return { label, ...sidesOf(span, words, source?.text ?? null) };
  }, [span, sources, words, text]);
}
