import { Badge, Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { memo, useMemo } from "react";
import { formatClock } from "../../../shared/text/format";
import { office, type ProgrammeSummary, useList } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { useAttempt, useToast } from "../../ui/use-toast";
import { numberOf } from "./number-of";

/** The programmes as rows; the title opens one, removing can be taken back. */
export function ProgrammeTable({ programmes }: { programmes: readonly ProgrammeSummary[] }) {
  const text = useText();
  const parents = useList("parents").value;
  const numbers = useMemo(
    () => new Map(parents?.map((parent) => [parent.id, numberOf(parent)] as const)),
    [parents],
  );
  return (
    <table className="ui-table">
      <thead>
        <tr>
          <th scope="col">{text("programmes.column-title")}</th>
          <th scope="col">{text("programmes.column-parents")}</th>
          <th scope="col">{text("programmes.column-state")}</th>
          <th scope="col" className="ui-number">
            {text("programmes.column-duties")}
          </th>
          <th scope="col" className="ui-number">
            {text("programmes.column-gaps")}
          </th>
          <th scope="col">{text("programmes.column-updated")}</th>
          <th scope="col">
            <span className="ui-visually-hidden">{text("programmes.column-actions")}</span>
          </th>
        </tr>
      </thead>
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
  const remove = useRemove();
  const { title } = programme;
  return (
    <tr>
      <td>
        <button
          type="button"
          className="programmes-title ui-clamp"
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
      <td className="programmes-time">{shownTime(programme.updatedAt)}</td>
      <td className="programmes-actions">
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete20Regular />}
          aria-label={text("programmes.remove", { title })}
          onClick={() => remove(programme.id, title)}
        />
      </td>
    </tr>
  );
});

function useRemove(): (id: string, title: string) => void {
  const text = useText();
  const toast = useToast();
  const attempt = useAttempt();
  return async (id, title) => {
    const isDone = await attempt(() => office().programmes.remove({ id }));
    if (!isDone) return;
    const undo = () => void attempt(() => office().programmes.restore({ id }));
    toast({ title: text("programmes.removed", { title }), undo });
  };
}

function shownTime(iso: string): string {
  const time = new Date(iso);
  const day = [time.getDate(), time.getMonth() + 1].map((part) => String(part).padStart(2, "0"));
  return `${formatClock(time)}, ${day.join("/")}/${time.getFullYear()}`;
}
