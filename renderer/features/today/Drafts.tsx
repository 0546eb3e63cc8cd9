import { Button } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../shared/domain/dates";
import { formatClock } from "../../../shared/text/format";
import type { ProgrammeSummary } from "../../client";
import { localDay } from "../../ui/local-day";
import { useNavigation } from "../../ui/navigation";
import { type Keepable, useRemembered } from "../../ui/remembered";
import { useText } from "../../ui/use-text";

const shownMost = 6;

/** The programmes being drafted, the last one edited first, each with where the user stopped. */
export function Drafts({ programmes }: { programmes: readonly ProgrammeSummary[] }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const latest = [...programmes].sort(
    (a, b) => Number(a.isFinal) - Number(b.isFinal) || (a.updatedAt < b.updatedAt ? 1 : -1),
  );
  return (
    <section className="today-drafts" aria-labelledby="today-drafts">
      <h2 className="ui-section-title" id="today-drafts">
        {text("today.drafts")}
      </h2>
      <ul className="today-list">
        {latest.slice(0, shownMost).map((programme, index) => (
          <Draft key={programme.id} programme={programme} isFirst={index === 0} />
        ))}
      </ul>
      {programmes.length > shownMost && (
        <div className="today-more">
          <Button appearance="subtle" onClick={() => go({ screen: "programmes" })}>
            {text("today.all-programmes", { count: programmes.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Draft({ programme, isFirst }: { programme: ProgrammeSummary; isFirst: boolean }) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const place = placeIn(useRemembered(({ values }) => values[`drafting.place.${programme.id}`]));
  const { id, title, draftNumber, isFinal, gapCount, updatedAt } = programme;
  const facts = [
    isFinal ? text("today.final") : text("today.draft-number", { number: draftNumber }),
    gapCount === 0 ? text("today.no-gaps") : text("today.gaps", { count: gapCount }),
    text("today.edited", { time: shownTime(updatedAt) }),
  ];
  return (
    <li className="today-draft">
      <div className="today-draft-words">
        <h3 className="today-draft-title ui-clamp" title={title}>
          {title}
        </h3>
        <p className="today-draft-facts">{facts.join(" · ")}</p>
        {place !== "" && <p className="today-draft-place">{text("today.stopped-at", { place })}</p>}
      </div>
      <Button
        appearance={isFirst ? "primary" : "secondary"}
        icon={<ArrowRight16Regular />}
        iconPosition="after"
        aria-label={`${text("today.resume")}: ${title}`}
        onClick={() => go({ screen: "drafting", programmeId: id })}
      >
        {text("today.resume")}
      </Button>
    </li>
  );
}

/** The words the workspace keeps for the place of the cursor ("III.2 Hạ tầng số"). */
function placeIn(kept: Keepable | undefined): string {
  if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return "";
  const label = Object.entries(kept).find(([name]) => name === "label")?.[1];
  return typeof label === "string" ? label : "";
}

function shownTime(iso: string): string {
  const time = new Date(iso);
  const day = localDay(time);
  return day === localDay() ? formatClock(time) : formatDate(day);
}
