import { Button } from "@fluentui/react-components";
import type { Node as ProgrammeNode } from "prosemirror-model";
import { memo, useMemo, useState } from "react";
import { blocksForCheck } from "../../../../../shared/domain/programme/text";
import { formatDecimal } from "../../../../../shared/text/format";
import { useText } from "../../../../ui/use-text";
import { type CopySpan, useDrafting, useDraftingStore } from "../../state";
import { citedPath, parentNumber } from "../parent-name";
import { showItem } from "../shown-item";
import { differencesOf, type Stretch } from "./differences";
import { isCounted, type Passage } from "./passages";
import { sourceOf } from "./source-place";

interface PassageCardProps {
  readonly passage: Passage;
  readonly isSelected: boolean;
  readonly total: number;
}

/** A copied passage: what kind and how long, the draft's words beside those of the source, what can be done. */
export const PassageCard = memo(function PassageCard({ passage, isSelected, total }: PassageCardProps) {
  const text = useText();
  const actions = useDrafting((state) => state.actions);
  const { span, index } = passage;
  const sides = useSides(span);
  const [isWhole, setWhole] = useState(false);
  const isLong = isSelected && span.syllables > longSyllables;
  return (
    <>
      <div className="drafting-passage-head">
        <PassageKind span={span} />
        <span className="drafting-passage-number">
          {text("copy-check.number", { number: index + 1, total })}
        </span>
      </div>
      {isSelected && <PassageActions passage={passage} />}
      <div
        className={
          isLong && !isWhole ? "drafting-passage-sides drafting-passage-cut" : "drafting-passage-sides"
        }
      >
        <button
          type="button"
          className="drafting-passage-side drafting-passage-draft"
          title={text("copy-check.go")}
          tabIndex={isSelected ? 0 : -1}
          onClick={() => actions.goToSpan(index)}
        >
          <span className="drafting-passage-label">{text("copy-check.draft")}</span>
          <Stretches stretches={sides.draft} kind="draft" />
        </button>
        {sides.source && (
          <div className={`drafting-passage-side drafting-passage-source-${span.class}`}>
            <span className="drafting-passage-label">{sides.label}</span>
            <Stretches stretches={sides.source} kind="source" />
          </div>
        )}
      </div>
      {isLong && (
        <button
          type="button"
          className="drafting-link drafting-passage-more"
          onClick={() => setWhole(!isWhole)}
        >
          {text(isWhole ? "copy-check.less" : "copy-check.more")}
        </button>
      )}
    </>
  );
});

/** Passages longer than this (syllables) are shown in part until the user asks for all of them. */
const longSyllables = 70;

function PassageKind({ span }: { span: CopySpan }) {
  const text = useText();
  const facts = [
    text("copy-check.size", { count: span.syllables }),
    span.class === "adapted"
      ? text("copy-check.similarity", { similarity: formatDecimal(span.similarity) })
      : "",
    span.isMoved ? text("copy-check.moved") : "",
    isCounted(span) ? "" : text("copy-check.not-counted"),
  ];
  return (
    <h4 className={`drafting-passage-kind drafting-kind-${span.class}`}>
      <span className="drafting-kind-name">{text(`copy-check.class.${span.class}`)}</span>
      {` · ${facts.filter(Boolean).join(", ")}`}
    </h4>
  );
}

function Stretches({ stretches, kind }: { stretches: readonly Stretch[]; kind: "draft" | "source" }) {
  return (
    <span className="drafting-passage-text">
      {stretches.map((stretch, at) => {
        const key = `${at} ${stretch.text.length}`;
        if (!stretch.isDifferent) return <span key={key}>{stretch.text}</span>;
        return kind === "draft" ? <ins key={key}>{stretch.text}</ins> : <del key={key}>{stretch.text}</del>;
      })}
    </span>
  );
}

function PassageActions({ passage: { span, index } }: { passage: Passage }) {
  const text = useText();
  const store = useDraftingStore();
  const { actions } = store.getState();
  const { blockId, from, to } = span;
  const isDeclared = useDeclared(span);
  const canBeQuoted = span.class !== "allowed";
  const toSource = () => {
    const source = sourceOf(span, store.getState().parents);
    if (source?.item) showItem(store, { parentPlanId: source.parent.id, itemId: source.item.id }, true);
  };
  return (
    <div className="drafting-passage-actions">
      <Action label={text("copy-check.go")} run={() => actions.goToSpan(index)} />
      {isCounted(span) && (
        <Action
          label={text("copy-check.rewrite")}
          hint={text("copy-check.rewrite-hint")}
          run={() => actions.goToRange({ blockId, from, to })}
        />
      )}
      {isDeclared && canBeQuoted && (
        <Action
          label={text("copy-check.unquote")}
          run={() => actions.undeclareQuotation({ blockId, from, to })}
        />
      )}
      {!isDeclared && canBeQuoted && span.class !== "quoted" && (
        <Action
          label={text("copy-check.quote")}
          hint={text("copy-check.quote-hint")}
          run={() => actions.declareQuotation({ blockId, from, to })}
        />
      )}
      {span.sourceId !== null && <Action label={text("copy-check.show-source")} run={toSource} />}
    </div>
  );
}

function Action({ label, hint = label, run }: { label: string; hint?: string; run: () => void }) {
  return (
    <Button size="small" appearance="transparent" className="drafting-action" title={hint} onClick={run}>
      {label}
    </Button>
  );
}

/** Both sides of a passage, cut where they differ when it is no verbatim copy. */
function useSides(span: CopySpan) {
  const text = useText();
  const parents = useDrafting((state) => state.parents);
  const words = useDrafting(({ doc }) => textOfSpan(doc, span));
  return useMemo(() => {
    const source = sourceOf(span, parents);
    const path = source?.item ? citedPath(source.item) : "";
    const number = source ? parentNumber(source.parent) : "";
    const label = path === "" ? number : text("copy-check.source", { number, path });
    const isChanged = source !== null && (span.class === "adapted" || span.class === "renamed");
    if (isChanged) return { label, ...differencesOf(words, source.text) };
    return { label, draft: plain(words), source: source && plain(source.text) };
  }, [span, parents, words, text]);
}

function plain(text: string): readonly Stretch[] {
  return [{ text, isDifferent: false }];
}

function textOfSpan(doc: ProgrammeNode, { blockId, from, to }: CopySpan): string {
  return doc.children.find((block) => block.attrs.id === blockId)?.textContent.slice(from, to) ?? "";
}

/** True when the user declared the passage, or a stretch of it, a quotation. */
function useDeclared({ blockId, from, to }: CopySpan): boolean {
  return useDrafting(({ doc }) => {
    const block = blocksForCheck(doc).find(({ id }) => id === blockId);
    return block?.quotations.some((range) => range.from < to && range.to > from) ?? false;
  });
}
