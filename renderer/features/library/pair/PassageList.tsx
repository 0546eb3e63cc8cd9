import { Button } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef } from "react";
import { compareTexts, type TextPiece } from "../../../../shared/domain/comparison";
import { formatPercent } from "../../../../shared/text/format";
import type { Pair, SharedPassage } from "../../../client";
import { useText } from "../../../ui/use-text";

interface PassageListProps {
  readonly pair: Pair;
  readonly current: number | null;
  onCurrent(at: number): void;
  onShowWhole(at: number): void;
}

/** The shared passages in the reading order of the first text, both sides of each beside one another. */
export function PassageList({ pair, current, onCurrent, onShowWhole }: PassageListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const item = current === null ? null : list.current?.children[current];
    if (!(item instanceof HTMLElement)) return;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <ol className="pair-passages" ref={list}>
      {pair.passages.map((passage, at) => (
        <li
          key={`${passage.inA.from} ${passage.inB.from}`}
          className="pair-passage"
          tabIndex={-1}
          aria-current={current === at ? "true" : undefined}
        >
          <PassageHead
            {...{ passage, at }}
            total={pair.passages.length}
            onShowWhole={() => {
              onCurrent(at);
              onShowWhole(at);
            }}
          />
          <Sides pair={pair} passage={passage} />
        </li>
      ))}
    </ol>
  );
}

interface PassageHeadProps {
  readonly passage: SharedPassage;
  readonly at: number;
  readonly total: number;
  onShowWhole(): void;
}

function PassageHead({ passage, at, total, onShowWhole }: PassageHeadProps) {
  const text = useText();
  const facts = [
    text("copy-check.size", { count: passage.syllables }),
    passage.class === "verbatim"
      ? ""
      : text("copy-check.likeness", { share: formatPercent(passage.similarity) }),
    passage.isMoved ? text("copy-check.moved") : "",
  ];
  return (
    <div className="pair-passage-head">
      <span className="pair-number">{text("copy-check.number", { number: at + 1, total })}</span>
      <h2 className={`pair-kind pair-kind-${passage.class}`}>
        <span className="pair-kind-name">{text(`copy-check.class.${passage.class}`)}</span>
        {` · ${facts.filter(Boolean).join(", ")}`}
      </h2>
      <Button size="small" appearance="subtle" className="pair-show-whole" onClick={onShowWhole}>
        {text("pair.show-whole")}
      </Button>
    </div>
  );
}

const Sides = memo(function Sides({ pair: { a, b }, passage }: { pair: Pair; passage: SharedPassage }) {
  const { inA, inB } = passage;
  const pieces = useMemo(
    () => compareTexts(a.text.slice(inA.from, inA.to), b.text.slice(inB.from, inB.to)),
    [a, b, inA, inB],
  );
  return (
    <div className="pair-sides">
      <Side name={a.name} pieces={pieces} own="removed" />
      <Side name={b.name} pieces={pieces} own="added" />
    </div>
  );
});

interface SideProps {
  readonly name: string;
  readonly pieces: readonly TextPiece[];
  /** The pieces that this side alone has. */
  readonly own: "removed" | "added";
}

function Side({ name, pieces, own }: SideProps) {
  const shown = pieces.filter(({ kind }) => kind === "same" || kind === own);
  return (
    <div className="pair-side">
      <span className="pair-side-name">{name}</span>
      <p className="pair-side-text">
        {shown.map(({ kind, text }, at) => {
          const key = `${at} ${text.length}`;
          return kind === "same" ? <span key={key}>{text}</span> : <mark key={key}>{text}</mark>;
        })}
      </p>
    </div>
  );
}
