import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { formatInteger, formatShareOf } from "../../../../shared/text/format";
import type { LibraryDocument, Twins } from "../../../client";
import { ColumnHeads } from "../../../ui/ColumnHeads";
import { shownMoment } from "../../../ui/moment";
import { useText } from "../../../ui/use-text";
import { useRemove } from "../use-remove";

type Counts = Twins["documents"][number]["counts"];

interface UnitTableProps {
  readonly documents: readonly LibraryDocument[];
  /** Of each document in turn; null while they are not known. */
  readonly counts: readonly Counts[] | null;
  /** What stands in the place of a count that is not known. */
  readonly pending?: string;
}

const columns = [
  { name: "units.column-number", isNumber: true },
  { name: "units.column-name" },
  { name: "library.column-syllables", isNumber: true },
  { name: "units.column-taken", isNumber: true },
  { name: "units.column-local", isNumber: true },
  { name: "units.column-received", isNumber: true },
] as const;

/** The programmes that came in: how much each took from the parent plan and how much is its own, never a bare share. */
export function UnitTable({ documents, counts, pending = "…" }: UnitTableProps) {
  const text = useText();
  const remove = useRemove();
  return (
    <section aria-labelledby="units-list">
      <h2 className="ui-section-title" id="units-list">
        {text("units.list")}
      </h2>
      <p className="library-note">{text("units.list-note")}</p>
      <table className="ui-table units-table">
        <ColumnHeads columns={columns} actions="library.column-actions" />
        <tbody>
          {documents.map((document, at) => (
            <UnitRow
              key={document.id}
              document={document}
              number={at + 1}
              counts={counts?.[at] ?? null}
              pending={pending}
              onRemove={() => remove(document)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface UnitRowProps {
  readonly document: LibraryDocument;
  readonly number: number;
  readonly counts: Counts | null;
  readonly pending: string;
  onRemove(): void;
}

function UnitRow({ document, number, counts, pending, onRemove }: UnitRowProps) {
  const { name, title, syllables, addedAt } = document;
  const text = useText();
  return (
    <tr>
      <td className="ui-number">{number}</td>
      <td>
        <div className="library-name">{name}</div>
        <div className="ui-quiet ui-clamp" title={title}>
          {title}
        </div>
      </td>
      <td className="ui-number">{formatInteger(syllables)}</td>
      <td className="ui-number">{counts ? formatShareOf(takenOf(counts), counts.denominator) : pending}</td>
      <td className="ui-number">{counts ? formatShareOf(counts.local, counts.denominator) : pending}</td>
      <td className="ui-number">{shownMoment(addedAt)}</td>
      <td className="library-actions">
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete20Regular />}
          aria-label={text("library.remove", { name })}
          title={text("library.remove", { name })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

function takenOf({ copied, adapted, renamed }: Counts): number {
  return copied + adapted + renamed;
}
