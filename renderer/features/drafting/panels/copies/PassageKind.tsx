import { formatPercent } from "../../../../../shared/text/format";
import { useText } from "../../../../ui/use-text";
import { isCounted } from "../../passage-state";
import type { CopySpan } from "../../state";

/** What kind of copy a passage is, how long, how alike. */
export function PassageKind({ span }: { span: CopySpan }) {
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
