import { Tab, TabList } from "@fluentui/react-components";
import { formatDate } from "../../../../shared/domain/dates";
import type { Pair } from "../../../client";
import { localDay } from "../../../ui/local-day";
import { useText } from "../../../ui/use-text";
import type { PairView } from "./use-pair-view";

interface PairHeadProps {
  readonly pair: Pair;
  readonly view: PairView;
  onView(view: PairView): void;
}

const views: readonly PairView[] = ["passages", "whole"];

/** How much the two share, in syllables of how many, and the two ways of looking at it. */
export function PairHead({ pair: { a, b, passages }, view, onView }: PairHeadProps) {
  const text = useText();
  const syllables = passages.reduce((sum, passage) => sum + passage.syllables, 0);
  const summary = { passages: passages.length, syllables, total: a.syllables, a: a.name };
  const open = (value: unknown) => onView(views.find((name) => name === value) ?? "passages");
  return (
    <div className="pair-head">
      <div className="library-printed">
        <h2>{text("pair.print-title")}</h2>
        <p>{text("pair.title", { a: a.name, b: b.name })}</p>
        <p>{text("pair.print-date", { date: formatDate(localDay()) })}</p>
      </div>
      <div className="pair-words">
        <p className="pair-summary">{text("pair.summary", summary)}</p>
        <p className="library-note">{text(view === "whole" ? "pair.whole-note" : "pair.note")}</p>
      </div>
      <TabList
        className="pair-views"
        aria-label={text("pair.view")}
        selectedValue={view}
        onTabSelect={(_, { value }) => open(value)}
      >
        {views.map((name) => (
          <Tab key={name} value={name}>
            {text(`pair.${name}`)}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
