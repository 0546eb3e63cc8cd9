import type { KeyboardEvent } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import type { NamedBody, NamedDate, ParentItem } from "../../../../shared/domain/parent-plan/types";
import { useText } from "../../../ui/use-text";
import { dropNamed, turnRole } from "../model/corrections";
import { commands } from "./commands";
import { useCorrections } from "./use-commands";

/** The bodies and dates proposed for an item, and whether it should be looked at. */
export function Chips({ item }: { item: ParentItem }) {
  const text = useText();
  const { run } = useCorrections();
  if (item.bodies.length + item.dates.length === 0 && !item.isDoubtful && !item.isAllowed) return null;
  return (
    <div className="parents-chips">
      {item.isDoubtful && (
        <button
          type="button"
          data-part=""
          tabIndex={-1}
          className="parents-chip parents-chip-doubt"
          aria-label={text("parents.accept", { path: item.path })}
          title={text("parents.accept", { path: item.path })}
          onClick={() => run(commands.accept, item.id)}
        >
          {text("parents.doubtful")}
        </button>
      )}
      {item.isAllowed && (
        <button
          type="button"
          data-part=""
          tabIndex={-1}
          className="parents-chip parents-chip-allowed"
          aria-label={text("parents.allowed-hint")}
          title={text("parents.allowed-hint")}
          onClick={() => run(commands.allow, item.id)}
        >
          {text("parents.allowed")}
        </button>
      )}
      {item.bodies.map((body) => (
        <BodyChip key={`${body.at.from} ${body.name}`} item={item} body={body} />
      ))}
      {item.dates.map((date) => (
        <DateChip key={`${date.at.from} ${date.text}`} item={item} date={date} />
      ))}
    </div>
  );
}

function BodyChip({ item, body }: { item: ParentItem; body: NamedBody }) {
  const text = useText();
  const { run } = useCorrections();
  const words = text(`parents.role.${body.role}`, { name: body.name });
  const turn = () =>
    run({ said: "parents.did.role", run: (draft, id) => turnRole(draft, id, body) }, item.id);
  const hint = text("parents.body-hint", { body: words });
  return (
    <button
      type="button"
      data-part=""
      tabIndex={-1}
      className={`parents-chip parents-chip-${body.role}`}
      aria-label={hint}
      title={hint}
      onClick={turn}
      onKeyDown={useDropping(item, body)}
    >
      {words}
    </button>
  );
}

function DateChip({ item, date }: { item: ParentItem; date: NamedDate }) {
  const text = useText();
  const words = text("parents.due", { date: formatDate(date.date) });
  const isWritten = item.text.includes(date.text);
  const hint = text(isWritten ? "parents.date-hint" : "parents.date-hint-added", {
    date: words,
    words: date.text,
  });
  return (
    <button
      type="button"
      data-part=""
      tabIndex={-1}
      className="parents-chip parents-chip-date"
      aria-label={hint}
      title={hint}
      onKeyDown={useDropping(item, date)}
    >
      {words}
    </button>
  );
}

function useDropping(item: ParentItem, named: object): (event: KeyboardEvent) => void {
  const { run } = useCorrections();
  return (event) => {
    if (event.altKey || (event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    run({ said: "parents.did.drop", run: (draft, id) => dropNamed(draft, id, named) }, item.id);
  };
}
