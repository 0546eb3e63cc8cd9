import { CheckmarkCircle20Filled, ErrorCircle20Filled, Warning20Filled } from "@fluentui/react-icons";
import { useState } from "react";
import { RefusalNotice } from "../../../ui/Notice";
import { useText } from "../../../ui/use-text";
import { Section } from "../Section";
import { useRehearsal } from "../use-issuing";
import { countsOf, type FindingGroup, groupsOf } from "./groups";
import { placeName, useMending } from "./use-mending";

/** Everything to be looked at before issue, what stops it first, each line with the way to where it is mended. */
export function Rehearsal({ programmeId }: { programmeId: string }) {
  const text = useText();
  const { status, value, error, reload } = useRehearsal(programmeId);
  const groups = value ? groupsOf(value.findings, text) : [];
  return (
    <Section
      title={text("issuing.rehearsal")}
      state={
        value && <span className="ui-quiet">{text("issuing.rehearsal-pages", { pages: value.pages })}</span>
      }
    >
      {error && <RefusalNotice error={error} action={{ label: text("frame.retry"), run: reload }} />}
      {status === "loading" && <p className="issuing-hint">{text("issuing.rehearsal-working")}</p>}
      {value && <Verdict {...countsOf(value.findings)} />}
      <ul className="issuing-findings">
        {groups.map((group) => (
          <GroupLine key={group.key} programmeId={programmeId} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function Verdict({ stops, warns }: { stops: number; warns: number }) {
  const text = useText();
  return (
    <p className={stops > 0 ? "issuing-verdict" : "issuing-verdict issuing-ready"} role="status">
      {stops > 0 ? (
        text("issuing.rehearsal-stops", { count: stops })
      ) : (
        <>
          <CheckmarkCircle20Filled aria-hidden="true" /> {text("issuing.rehearsal-ready")}
        </>
      )}
      {warns > 0 && <span className="ui-quiet"> {text("issuing.rehearsal-warns", { count: warns })}</span>}
    </p>
  );
}

const shownPlaces = 3;

function GroupLine({ programmeId, group }: { programmeId: string; group: FindingGroup }) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const { places } = group;
  const [first] = places;
  const isOne = places.length === 1 && first !== undefined;
  const shown = isWhole ? places : places.slice(0, shownPlaces);
  return (
    <li className="issuing-finding">
      <Severity of={group.severity} />
      <span className="issuing-finding-words">
        {group.words}
        {isOne && first.label !== "" && <span className="issuing-finding-label">{first.label}</span>}
      </span>
      {isOne && <PlaceButton programmeId={programmeId} group={group} at={first} />}
      {!isOne && (
        <ul className="issuing-places">
          {shown.map((at) => (
            <li key={JSON.stringify(at)}>
              <PlaceButton programmeId={programmeId} group={group} at={at} isLabelled />
            </li>
          ))}
          {places.length > shownPlaces && (
            <li>
              <button type="button" className="issuing-link issuing-more" onClick={() => setWhole(!isWhole)}>
                {isWhole
                  ? text("issuing.rehearsal-less")
                  : text("issuing.rehearsal-more", { count: places.length })}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Severity({ of }: { of: FindingGroup["severity"] }) {
  const text = useText();
  return of === "stops" ? (
    <span className="issuing-stop">
      <ErrorCircle20Filled aria-hidden="true" />
      {text("issuing.rehearsal-stop")}
    </span>
  ) : (
    <span className="issuing-warn">
      <Warning20Filled aria-hidden="true" />
      {text("issuing.rehearsal-warn")}
    </span>
  );
}

interface PlaceButtonProps {
  readonly programmeId: string;
  readonly group: FindingGroup;
  readonly at: FindingGroup["places"][number];
  /** Shows what the place is called instead of what the button does. */
  readonly isLabelled?: boolean;
}

function PlaceButton({ programmeId, group, at: { label, place }, isLabelled = false }: PlaceButtonProps) {
  const text = useText();
  const mend = useMending(programmeId);
  const action = text(placeName(place));
  const shown = isLabelled && label !== "" ? label : action;
  return (
    <button
      type="button"
      className="issuing-link"
      title={shown === action ? undefined : label}
      aria-label={`${shown}: ${group.words}`}
      onClick={() => mend(place)}
    >
      {shown}
    </button>
  );
}
