import { type DutyRow, type ParentSummary, type ProgrammeSummary, useList } from "../../client";
import { CommandBar } from "../../ui/CommandBar";
import { LateSpinner } from "../../ui/LateSpinner";
import { localDay } from "../../ui/local-day";
import { RefusalNotice } from "../../ui/Notice";
import { useLanguage, useText } from "../../ui/use-text";
import { Drafts } from "./Drafts";
import { Due } from "./Due";
import { Invitation } from "./Invitation";
import "./today.css";

/** What waits for the user: drafts left open with where she stopped, duties late or due, the weeks to come. */
export function TodayScreen() {
  const text = useText();
  const programmes = useList("programmes");
  const duties = useList("duties");
  const parents = useList("parents");
  const error = programmes.error ?? duties.error;
  const isLoaded = programmes.value && duties.value && parents.value;
  return (
    <>
      <CommandBar title={text("today.title")} state={<Weekday />} />
      {error && (
        <RefusalNotice error={error} action={{ label: text("frame.retry"), run: programmes.reload }} />
      )}
      {isLoaded ? (
        <Day programmes={programmes.value} duties={duties.value} parents={parents.value} />
      ) : (
        !error && <LateSpinner />
      )}
    </>
  );
}

interface DayProps {
  readonly programmes?: readonly ProgrammeSummary[] | undefined;
  readonly duties?: readonly DutyRow[] | undefined;
  readonly parents?: readonly ParentSummary[] | undefined;
}

function Day({ programmes = [], duties = [], parents = [] }: DayProps) {
  if (programmes.length === 0) return <Invitation parentCount={parents.length} />;
  return (
    <div className="today">
      <Drafts programmes={programmes} />
      <Due duties={duties} today={localDay()} />
    </div>
  );
}

const locales = { vi: "vi-VN", en: "en-GB" } as const;
const dayParts = { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" } as const;

function Weekday() {
  return new Intl.DateTimeFormat(locales[useLanguage()], dayParts).format(new Date());
}
