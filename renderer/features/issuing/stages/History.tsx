import { formatDate } from "../../../../shared/domain/dates";
import type { StageEvent } from "../../../client";
import { shownMoment } from "../../../ui/moment";
import { useText } from "../../../ui/use-text";
import { Section } from "../Section";

/** Every step entered, the latest first. */
export function History({ events }: { events: readonly StageEvent[] }) {
  const text = useText();
  return (
    <Section title={text("issuing.history")}>
      {events.length === 0 && <p className="issuing-hint">{text("issuing.history-none")}</p>}
      <ol className="issuing-history" reversed>
        {events.toReversed().map(({ id, on, at, to, who, note }) => (
          <li key={id} title={text("issuing.history-entered", { time: shownMoment(at) })}>
            <time dateTime={on}>{formatDate(on)}</time>
            <span>
              <strong>{text(`issuing.stage.${to}`)}</strong>, {who}
              {note !== "" && <span className="issuing-history-note">{note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
