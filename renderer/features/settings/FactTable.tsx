import { Button } from "@fluentui/react-components";
import { Delete20Regular, Edit20Regular } from "@fluentui/react-icons";
import { formatDate } from "../../../shared/domain/dates";
import { type Fact, type FactKind, isStale } from "../../../shared/domain/unit";
import { useOffice } from "../../client";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";

interface FactTableProps {
  readonly kind: FactKind;
  readonly facts: readonly Fact[];
  onEdit(fact: Fact): void;
  onRemove(fact: Fact): void;
}

/** The facts of one kind; nothing when there are none. */
export function FactTable({ kind, facts, onEdit, onRemove }: FactTableProps) {
  const text = useText();
  if (facts.length === 0) return null;
  return (
    <section className="settings-group" aria-labelledby={`facts-${kind}`}>
      <h3 className="settings-group-title" id={`facts-${kind}`}>
        {text(`settings.kind-${kind}`)}
      </h3>
      <table className="ui-table settings-table">
        <thead>
          <tr>
            <th scope="col">{text("settings.fact-label")}</th>
            <th scope="col">{text("settings.fact-value")}</th>
            <th scope="col">{text("settings.fact-as-of")}</th>
            <th scope="col">{text("settings.fact-source")}</th>
            <th scope="col">
              <span className="ui-visually-hidden">{text("settings.fact-actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} onEdit={onEdit} onRemove={onRemove} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FactRowProps extends Pick<FactTableProps, "onEdit" | "onRemove"> {
  readonly fact: Fact;
}

function FactRow({ fact, onEdit, onRemove }: FactRowProps) {
  const text = useText();
  const months = useOffice().settings.factMonths;
  const { label, value, asOf, source } = fact;
  return (
    <tr>
      <td className="settings-strong">{label}</td>
      <td>{value}</td>
      <td className="settings-day">
        {formatDate(asOf)}
        {isStale(fact, localDay(), months) && (
          <div className="settings-stale">{text("settings.fact-stale", { months })}</div>
        )}
      </td>
      <td>{source}</td>
      <td className="settings-row-buttons">
        <Button
          appearance="subtle"
          size="small"
          icon={<Edit20Regular />}
          aria-label={text("settings.fact-edit", { label })}
          onClick={() => onEdit(fact)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete20Regular />}
          aria-label={text("settings.fact-remove", { label })}
          onClick={() => onRemove(fact)}
        />
      </td>
    </tr>
  );
}
