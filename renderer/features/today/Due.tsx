import { Button } from "@fluentui/react-components";
import type { DutyRow } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { type Text, useText } from "../../ui/use-text";
import { type DueDuty, dueDuties } from "./agenda";
import { QuarterChart } from "./QuarterChart";

const shownMost = 5;

/** What is late or due soon, and the weeks to come. */
export function Due({ duties, today }: { duties: readonly DutyRow[]; today: string }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const due = dueDuties(duties, today);
  const undated = duties.filter((duty) => duty.due === null).length;
  return (
    <section className="today-due" aria-labelledby="today-due">
      <h2 className="ui-section-title" id="today-due">
        {text("today.due")}
      </h2>
      {due.length === 0 ? (
        <p className="today-quiet">
          {text(undated > 0 && undated === duties.length ? "today.due-no-dates" : "today.due-none")}
        </p>
      ) : (
        <ul className="today-list">
          {due.slice(0, shownMost).map(({ duty, days }) => (
            <DueLine key={`${duty.programmeId} ${duty.blockId}`} duty={duty} days={days} />
          ))}
        </ul>
      )}
      {duties.length > 0 && (
        <div className="today-more">
          <Button appearance="subtle" onClick={() => go({ screen: "duties" })}>
            {text("today.all-duties", { count: duties.length })}
          </Button>
          {undated > 0 && <span className="ui-quiet">{text("today.undated", { count: undated })}</span>}
        </div>
      )}
      <QuarterChart duties={duties} today={today} />
    </section>
  );
}

function DueLine({ duty, days }: DueDuty) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { programmeId, blockId, lead, dueShown } = duty;
  return (
    <li className="today-duty">
      <button
        type="button"
        className="today-duty-text"
        onClick={() => go({ screen: "drafting", programmeId, blockId })}
      >
        {duty.text}
      </button>
      <p className="today-duty-facts">
        <span className={days < 0 ? "today-late" : days === 0 ? "today-now" : ""}>
          {stateWords(days, text)}
        </span>
        {" · "}
        {dueShown} · {lead === "" ? text("today.no-lead") : lead}
      </p>
    </li>
  );
}

function stateWords(days: number, text: Text): string {
  if (days < 0) return text("today.late", { days: -days });
  return days === 0 ? text("today.due-today") : text("today.due-in", { days });
}
