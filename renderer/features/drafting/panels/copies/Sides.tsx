import { useState } from "react";
import type { differencesOf } from "../../../../../shared/domain/checked-programme";
import { useText } from "../../../../ui/use-text";

/** The words of a side, cut where the two differ. */
type Stretches = ReturnType<typeof differencesOf>["draft"];

interface SidesProps {
  readonly draft: Stretches;
  /** Null when there is nothing to lay beside. */
  readonly source: Stretches | null;
  readonly sourceLabel: string;
  readonly sourceClass: string;
  readonly isSelected: boolean;
  readonly isLong: boolean;
  onGo(): void;
}

/** The words of the draft, which lead to their place, beside those of the source; long ones in part until asked for. */
export function Sides({ draft, source, isSelected, isLong, onGo, ...shown }: SidesProps) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const isCut = isSelected && isLong && !isWhole;
  return (
    <>
      <div className={isCut ? "drafting-passage-sides drafting-passage-cut" : "drafting-passage-sides"}>
        <button
          type="button"
          className="drafting-passage-side drafting-passage-draft"
          title={text("copy-check.do.go")}
          tabIndex={isSelected ? 0 : -1}
          onClick={onGo}
        >
          <span className="drafting-passage-label">{text("copy-check.draft")}</span>
          <Words stretches={draft} kind="draft" />
        </button>
        {source && (
          <div className={`drafting-passage-side drafting-passage-source-${shown.sourceClass}`}>
            <span className="drafting-passage-label">{shown.sourceLabel}</span>
            <Words stretches={source} kind="source" />
          </div>
        )}
      </div>
      {isSelected && isLong && (
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
}

function Words({ stretches, kind }: { stretches: Stretches; kind: "draft" | "source" }) {
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
