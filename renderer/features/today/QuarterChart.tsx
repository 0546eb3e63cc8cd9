import type { DutyRow } from "../../client";
import { useText } from "../../ui/use-text";
import { type Week, weeksAhead } from "./agenda";

const chartHeight = 56;
const leastHeight = 4;
/** A full bar stands for at least this many, so that a single duty does not look like a mountain. */
const leastFull = 4;

/** How many duties fall due in each of the thirteen weeks to come; nothing when none does. */
export function QuarterChart({ duties, today }: { duties: readonly DutyRow[]; today: string }) {
  const text = useText();
  const weeks = weeksAhead(duties, today);
  const count = weeks.reduce((sum, week) => sum + week.count, 0);
  const fullest = weeks.reduce((most, week) => (week.count > most.count ? week : most));
  if (count === 0) return null;
  return (
    <section className="today-quarter" aria-labelledby="today-quarter">
      <h2 className="ui-section-title" id="today-quarter">
        {text("today.quarter")}
      </h2>
      <p className="today-quiet">
        {text("today.quarter-sum", { count, week: fullest.shown, most: fullest.count })}
      </p>
      <ol className="today-weeks">
        {weeks.map((week, index) => (
          <WeekBar
            key={week.first}
            week={week}
            most={Math.max(fullest.count, leastFull)}
            isLabelled={index % 3 === 0}
          />
        ))}
      </ol>
    </section>
  );
}

function WeekBar({ week, most, isLabelled }: { week: Week; most: number; isLabelled: boolean }) {
  const text = useText();
  const height = week.count === 0 ? 1 : leastHeight + (week.count / most) * (chartHeight - leastHeight);
  const words = text("today.quarter-week", { week: week.shown, count: week.count });
  return (
    <li title={words}>
      <span className="ui-visually-hidden">{words}</span>
      <span className="today-week-count" aria-hidden="true">
        {week.count > 0 ? week.count : ""}
      </span>
      <span
        className={week.count === 0 ? "today-week-bar today-week-none" : "today-week-bar"}
        style={{ height }}
      />
      <span className="today-week-name" aria-hidden="true">
        {isLabelled ? week.shown : ""}
      </span>
    </li>
  );
}
