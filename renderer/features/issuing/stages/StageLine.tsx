import { CheckmarkCircle20Filled, Circle20Regular, RecordStop20Filled } from "@fluentui/react-icons";
import { formatDate } from "../../../../shared/domain/dates";
import type { IssuingView } from "../../../client";
import { useText } from "../../../ui/use-text";
import { pathOf, type StagePoint } from "./path";

/** The stages from draft to issue in one line, with the days they were reached. */
export function StageLine({ view }: { view: IssuingView }) {
  const text = useText();
  return (
    <ol className="issuing-steps" aria-label={text("issuing.steps")}>
      {pathOf(view.events, view.stage)
        .filter(isOnLine)
        .map((point) => (
          <Point key={point.stage} point={point} />
        ))}
    </ol>
  );
}

/** Few papers go to a congress: that stage is shown only once it was reached. */
function isOnLine({ stage, state }: StagePoint): boolean {
  return stage !== "discussed" || state === "done" || state === "now";
}

const icons = {
  done: CheckmarkCircle20Filled,
  now: RecordStop20Filled,
  ahead: Circle20Regular,
  skipped: Circle20Regular,
} as const;

function Point({ point: { stage, state, on } }: { point: StagePoint }) {
  const text = useText();
  const Icon = icons[state];
  const spoken = {
    done: text("issuing.step-done"),
    now: text("issuing.step-now"),
    skipped: text("issuing.step-skipped"),
    ahead: "",
  }[state];
  return (
    <li className={`issuing-step issuing-step-${state}`} aria-current={state === "now" ? "step" : undefined}>
      <Icon aria-hidden="true" />
      <span className="issuing-step-name">{text(`issuing.stage.${stage}`)}</span>
      <span className="issuing-step-on">{on === null ? spoken : formatDate(on)}</span>
    </li>
  );
}
