import { Badge } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import { type ProgrammeSummary, useList } from "../../client";
import { ColumnHeads } from "../../ui/ColumnHeads";
import { shownMoment } from "../../ui/moment";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { numberOf } from "./number-of";
import { RemoveButton } from "./RemoveButton";

const columns = [
  { name: "programmes.column-title" },
  { name: "programmes.column-parents" },
  { name: "programmes.column-state" },
  { name: "programmes.column-duties", isNumber: true },
  { name: "programmes.column-gaps", isNumber: true },
  { name: "programmes.column-updated" },
] as const;

/** The programmes as rows; the title opens one, removing can be taken back. */
export function ProgrammeTable({ programmes }: { programmes: readonly ProgrammeSummary[] }) {
  const parents = useList("parents").value;
  const numbers = useMemo(
    () => new Map(parents?.map((parent) => [parent.id, numberOf(parent)] as const)),
    [parents],
  );
  return (
    <table className="ui-table">
      <ColumnHeads columns={columns} actions="programmes.column-actions" />
      <tbody>
        {programmes.map((programme) => (
          <ProgrammeRow
            key={programme.id}
            programme={programme}
            basis={programme.parentIds.flatMap((id) => numbers.get(id) ?? []).join("\n")}
          />
        ))}
      </tbody>
    </table>
  );
}

const ProgrammeRow = memo(function ProgrammeRow({
  programme,
  basis,
}: {
  programme: ProgrammeSummary;
  basis: string;
}) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { title } = programme;
  return (
    <tr>
      <td>
        <button
          type="button"
          className="ui-name ui-clamp"
          title={title}
          onClick={() => go({ screen: "drafting", programmeId: programme.id })}
        >
          {title}
        </button>
      </td>
      <td className="programmes-basis">{basis}</td>
      <td>
        <Badge appearance="tint" color={programme.isFinal ? "success" : "brand"}>
          {programme.isFinal
            ? text("programmes.final")
            : text("programmes.draft", { number: programme.draftNumber })}
        </Badge>
      </td>
      <td className="ui-number">{programme.dutyCount}</td>
      <td className="ui-number">
        {programme.gapCount === 0 ? text("programmes.no-gaps") : programme.gapCount}
      </td>
      <td className="programmes-time">{shownMoment(programme.updatedAt)}</td>
      <td className="programmes-actions">
        <RemoveButton id={programme.id} title={title} />
      </td>
    </tr>
  );
});
