import { memo } from "react";
import type { MessageCode } from "../../../shared/text";
import type { DutyRow } from "../../client";
import { useNavigation } from "../../ui/navigation";
import { useText } from "../../ui/use-text";
import { type DueState, daysLeft, dueState } from "./select";

const dueWords: Readonly<Record<Exclude<DueState, "none">, MessageCode>> = {
  late: "duties.late-by",
  today: "duties.due-today",
  soon: "duties.due-in",
  later: "duties.due-in",
};

/** One duty; its text opens the programme at that place. */
export const DutyLine = memo(function DutyLine({
  duty,
  index,
  today,
}: {
  duty: DutyRow;
  index: number;
  today: string;
}) {
  const text = useText();
  const go = useNavigation((navigation) => navigation.go);
  const { programmeId, blockId, coordinating } = duty;
  return (
    <tr className="duties-row" aria-rowindex={index + 2}>
      <td className="ui-number">{index + 1}</td>
      <td>
        <button
          type="button"
          className="duties-text"
          title={duty.text}
          onClick={() => go({ screen: "drafting", programmeId, blockId })}
        >
          {duty.text.trim() || text("duties.without-text")}
        </button>
      </td>
      <td>
        <Cell value={duty.lead} isNeeded />
      </td>
      <td>
        <Cell value={coordinating.join("; ")} />
      </td>
      <td>
        <DueCell duty={duty} today={today} />
      </td>
      <td>
        <Cell value={duty.product} isNeeded />
      </td>
      <td>
        <Cell value={duty.programmeTitle} />
      </td>
    </tr>
  );
});

function Cell({ value, isNeeded = false }: { value: string; isNeeded?: boolean }) {
  const text = useText();
  if (value === "" && isNeeded) return <span className="duties-missing">{text("duties.missing")}</span>;
  return (
    <div className="duties-cell" title={value}>
      {value}
    </div>
  );
}

function DueCell({ duty, today }: { duty: DutyRow; today: string }) {
  const text = useText();
  const state = dueState(duty, today);
  if (state === "none") return <Cell value="" isNeeded />;
  const days = Math.abs(daysLeft(duty, today) ?? 0);
  return (
    <>
      <div>{duty.dueShown}</div>
      <div className={`duties-due duties-due-${state}`}>{text(dueWords[state], { days })}</div>
    </>
  );
}
