import { formatDate } from "../../../shared/domain/dates";
import { type Fact, type FactKind, isStale } from "../../../shared/domain/unit";
import { useOffice } from "../../client";
import { ColumnHeads } from "../../ui/ColumnHeads";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";
import { RowButtons } from "./RowButtons";

interface FactTableProps {
  readonly kind: FactKind;
  readonly facts: readonly Fact[];
  onEdit(fact: Fact): void;
  onRemove(fact: Fact): void;
}

const columns = [
  { name: "settings.fact-label" },
  { name: "settings.fact-value" },
  { name: "settings.fact-as-of" },
  { name: "settings.fact-source" },
] as const;

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
        <ColumnHeads columns={columns} actions="settings.fact-actions" />
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
      <RowButtons
        editLabel={text("settings.fact-edit", { label })}
        removeLabel={text("settings.fact-remove", { label })}
        onEdit={() => onEdit(fact)}
        onRemove={() => onRemove(fact)}
      />
    </tr>
  );
}
