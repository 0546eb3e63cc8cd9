import { formatShareOf } from "../../../../../shared/text/format";
import { useOffice } from "../../../../client";
import { useText } from "../../../../ui/use-text";
import type { CopySpan } from "../../state";
import { CopyBar } from "../CopyBar";
import type { CopyCounts } from "../outline/outline-rows";
import { barClasses, leftOutReasons } from "./passages";

interface ShareSummaryProps {
  readonly title: string;
  /** Null when nothing of the part was checked. */
  readonly counts: CopyCounts | null;
  readonly spans: readonly CopySpan[];
}

/** What was counted in a part, what was left out and why, the bar, and how that stands to the office's limit. */
export function ShareSummary({ title, counts, spans }: ShareSummaryProps) {
  const text = useText();
  const isCounted = counts !== null && counts.denominator > 0;
  return (
    <div className="drafting-share">
      <h2 className="drafting-share-title">
        <strong>{title}</strong>
        {isCounted && ` · ${text("copy-check.denominator", { count: counts.denominator })}`}
        {counts !== null && counts.leftOut > 0 && <LeftOut count={counts.leftOut} spans={spans} />}
      </h2>
      {isCounted ? <Counts counts={counts} /> : <p>{text("copy-check.nothing-counted")}</p>}
    </div>
  );
}

function LeftOut({ count, spans }: { count: number; spans: readonly CopySpan[] }) {
  const text = useText();
  const reasons = leftOutReasons(spans).map((name) => text(`copy-check.reason.${name}`));
  return <span> ({text("copy-check.left-out", { count, reasons: reasons.join(", ") }).trim()})</span>;
}

function Counts({ counts }: { counts: CopyCounts }) {
  const text = useText();
  const limit = useOffice().settings.localShare;
  const isMet = counts.local * 100 >= counts.denominator * limit;
  const share = formatShareOf(counts.local, counts.denominator);
  const shown = barClasses.filter(
    ({ name, count }) => name === "own" || name === "verbatim" || counts[count] > 0,
  );
  return (
    <>
      <CopyBar counts={counts} size="large" />
      <ul className="drafting-legend">
        {shown.map(({ name, count }) => (
          <li key={name}>
            <span className={`drafting-swatch drafting-class-${name}`} aria-hidden="true" />
            {text(`copy-check.class.${name}`)} <strong>{counts[count]}</strong>
          </li>
        ))}
      </ul>
      <p className={isMet ? "drafting-limit" : "drafting-limit drafting-limit-missed"}>
        {text(isMet ? "copy-check.limit-met" : "copy-check.limit-missed", { share, limit })}
      </p>
    </>
  );
}
