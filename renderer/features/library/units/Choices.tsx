import { Field, Select, SpinButton } from "@fluentui/react-components";
import { formatCitation } from "../../../../shared/domain/register";
import type { ParentSummary } from "../../../client";
import { useRemembered } from "../../../ui/remembered";
import { useText } from "../../../ui/use-text";

interface ChoicesProps {
  readonly parent: ParentSummary;
  readonly parents: readonly ParentSummary[];
  onChoose(id: string): void;
  /** In per cent. */
  readonly threshold: number;
  onThreshold(threshold: number): void;
}

const thresholdKey = "library.threshold";
const usualThreshold = 60;
const least = 10;
const most = 100;
const step = 5;

/** From how many per cent two programmes count as alike; kept for the next start. */
export function useThreshold(): [number, (threshold: number) => void] {
  const { values, remember } = useRemembered();
  const kept = values[thresholdKey];
  const threshold = typeof kept === "number" && kept >= least && kept <= most ? kept : usualThreshold;
  return [threshold, (value) => remember(thresholdKey, value)];
}

/** The parent plan and the threshold. */
export function Choices({ parent, parents, onChoose, threshold, onThreshold }: ChoicesProps) {
  const text = useText();
  const take = (value: number) => {
    if (Number.isFinite(value)) onThreshold(Math.min(most, Math.max(least, Math.round(value))));
  };
  return (
    <div className="units-choices">
      <Field label={text("units.parent")} className="units-parent">
        <Select value={parent.id} onChange={(_, { value }) => onChoose(value)}>
          {parents.map(({ id, register }) => (
            <option key={id} value={id}>
              {formatCitation(register)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("units.threshold")} className="units-threshold">
        <SpinButton
          title={text("units.threshold-hint")}
          value={threshold}
          displayValue={`${threshold}%`}
          min={least}
          max={most}
          step={step}
          onChange={(_, { value, displayValue }) => take(value ?? Number.parseInt(displayValue ?? "", 10))}
        />
      </Field>
    </div>
  );
}
