import { Button } from "@fluentui/react-components";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { memo, useMemo } from "react";
import { differencesOf } from "../../../../../shared/domain/checked-programme";
import { formatPercent } from "../../../../../shared/text/format";
import { Kbd } from "../../../../ui/Kbd";
import { useText } from "../../../../ui/use-text";
import { isCounted } from "../../passage-state";
import { type CopySpan, type ParentView, useDrafting, useDraftingStore } from "../../state";
import { citedPath, parentNumber } from "../parent-name";
import { AcceptField } from "./AcceptField";
import { passageActions } from "./passage-actions";
import type { Passage } from "./passages";
import { Sides } from "./Sides";
import { sourceOf } from "./source-place";

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

/** Passages longer than this (syllables) are shown in part until the user asks for all of them. */
const longSyllables = 70;

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

function PassageKind({ span }: { span: CopySpan }) {
  const text = useText();
  const facts = [
    text("copy-check.size", { count: span.syllables }),
    span.class === "adapted" ? text("copy-check.likeness", { share: formatPercent(span.similarity) }) : "",
    isCounted(span) ? "" : text("copy-check.not-counted"),
  ];
  return (
    <h4 className={`drafting-passage-kind drafting-kind-${span.class}`}>
      <span className="drafting-kind-name">{text(`copy-check.class.${span.class}`)}</span>
      {` · ${facts.filter(Boolean).join(", ")}`}
      {span.isMoved && (
        <span className="drafting-moved" title={text("copy-check.moved-hint")}>
          {text("copy-check.moved")}
        </span>
      )}
    </h4>
  );
}

interface PassageActionsProps {
  readonly passage: Passage;
  onWithdraw(span: CopySpan): void;
}

function PassageActions({ passage, onWithdraw }: PassageActionsProps) {
  const text = useText();
  const store = useDraftingStore();
  useDrafting((state) => state.doc); // what is declared a quotation
  return (
    <div className="drafting-passage-actions">
      {passageActions(store, passage, onWithdraw).map(({ name, key, run }) => (
        <Button
          key={name}
          size="small"
          appearance="transparent"
          className="drafting-action"
          title={text(`copy-check.hint.${name}`)}
          onClick={run}
        >
          {text(`copy-check.do.${name}`)} <Kbd keys={key} />
        </Button>
      ))}
    </div>
  );
}

/** Both sides of a passage, cut where they differ when it is no verbatim copy. */
function useSides(span: CopySpan, sources: readonly ParentView[]) {
  const text = useText();
  const words = useDrafting(({ doc }) => textOfSpan(doc, span));
  return useMemo(() => {
    const source = sourceOf(span, sources);
    const path = source?.item ? citedPath(source.item) : "";
    const number = source ? parentNumber(source.parent) : "";
    const label = path === "" ? number : text("copy-check.source", { number, path });
    const isChanged = source !== null && (span.class === "adapted" || span.class === "renamed");
    if (isChanged) return { label, ...differencesOf(words, source.text) };
    return { label, draft: plain(words), source: source && plain(source.text) };
  }, [span, sources, words, text]);
}

function plain(text: string) {
  return [{ text, isDifferent: false }];
}

function textOfSpan(doc: ProgrammeNode, { blockId, from, to }: CopySpan): string {
  return doc.children.find((block) => block.attrs.id === blockId)?.textContent.slice(from, to) ?? "";
}
