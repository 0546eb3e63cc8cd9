import { formatDate } from "../../../shared/domain/dates";
import { type Body, type BodyLevel, bodyNotice } from "../../../shared/domain/directory";
import { useOffice } from "../../client";
import { localDay } from "../../ui/local-day";
import { type Text, useText } from "../../ui/use-text";
import { RowButtons } from "./RowButtons";

interface BodyTableProps {
  readonly level: BodyLevel;
  readonly bodies: readonly Body[];
  onEdit(body: Body): void;
  onRemove(body: Body): void;
}

/** The bodies of one level; nothing when there are none. */
export function BodyTable({ level, bodies, onEdit, onRemove }: BodyTableProps) {
  const text = useText();
  if (bodies.length === 0) return null;
  return (
    <section className="settings-group" aria-labelledby={`bodies-${level}`}>
      <h3 className="settings-group-title" id={`bodies-${level}`}>
        {text(`settings.body-level-${level}`)}
      </h3>
      <table className="ui-table settings-table settings-bodies">
        <thead className="ui-visually-hidden">
          <tr>
            <th scope="col">{text("settings.body-name")}</th>
            <th scope="col">{text("settings.body-kind")}</th>
            <th scope="col">{text("settings.fact-actions")}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <BodyRow key={body.id} body={body} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface BodyRowProps extends Pick<BodyTableProps, "onEdit" | "onRemove"> {
  readonly body: Body;
}

function BodyRow({ body, onEdit, onRemove }: BodyRowProps) {
  const text = useText();
  const { bodies } = useOffice();
  const { name, shortNames, code, kind } = body;
  const known = [...shortNames, code].filter((part) => part !== "");
  const validity = validityWords(bodies, body, text);
  return (
    <tr>
      <td>
        <span className="settings-strong">{name}</span>
        {known.length > 0 && <span className="settings-short">{[...new Set(known)].join(", ")}</span>}
        {validity !== "" && <div className="settings-stale">{validity}</div>}
      </td>
      <td className="settings-kind">{text(`settings.body-kind-${kind}`)}</td>
      <RowButtons
        editLabel={text("settings.body-edit", { name })}
        removeLabel={text("settings.body-remove", { name })}
        onEdit={() => onEdit(body)}
        onRemove={() => onRemove(body)}
      />
    </tr>
  );
}

function validityWords(bodies: readonly Body[], body: Body, text: Text): string {
  const notice = bodyNotice(bodies, body, localDay());
  if (!notice) return "";
  const date = formatDate(notice.date);
  if (notice.code === "body-not-yet") return text("settings.body-not-yet", { date });
  const { successor } = notice;
  if (!successor) return text("settings.body-ended", { date });
  return text("settings.body-ended-now", { date, successor: successor.name });
}
