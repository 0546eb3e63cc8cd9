import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useState } from "react";
import { type DateRefusal, type PlanDate, parsePlanDate } from "../../../../shared/domain/dates";
import { useText } from "../../../ui/use-text";
import { useEditor } from "./editor-context";
import type { DutyRefusal } from "./use-duty-editing";

interface DateFieldProps {
  readonly field: "start" | "due";
  readonly label: string;
  readonly value: PlanDate | null;
  readonly isMissing?: boolean;
  readonly refusals: readonly DutyRefusal[];
  /** False when the duty cannot have this date. */
  onChange(value: PlanDate | null): boolean;
}

/**
 * A date as an office types it: "q2/26", "30.6", "trước 20/12"; what cannot be says why under the field, and Enter stays
 * in it until it is mended.
 */
export function DateField({ field, label, value, isMissing = false, refusals, onChange }: DateFieldProps) {
  const text = useText();
  const session = useEditor();
  const shown = value?.shown ?? "";
  const [typed, setTyped] = useState(shown);
  const [refusal, setRefusal] = useState<DateRefusal | null>(null);
  useEffect(() => setTyped(shown), [shown]);
  const keep = (): boolean => {
    setRefusal(null);
    if (typed.trim() === shown) return true;
    if (typed.trim() === "") return onChange(null);
    const edge = field === "start" ? "first" : "last";
    const read = parsePlanDate(typed, { today: session.setup.names().on, edge });
    if (!read.ok) {
      setRefusal(read);
      return false;
    }
    setTyped(read.value.shown);
    return onChange(read.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !keep()) event.preventDefault();
  };
  const note = refusals.find((found) => found.field === field);
  const sentence = refusal ?? note;
  return (
    <Field
      label={label}
      size="small"
      data-field={field}
      {...(isMissing ? { "data-missing": "" } : {})}
      {...(sentence ? { validationMessage: text(`drafting.refusal.${sentence.code}`, sentence.params) } : {})}
      validationState={!sentence ? "none" : note?.weight === "warning" && !refusal ? "warning" : "error"}
    >
      <Input
        size="small"
        value={typed}
        placeholder={text("drafting.duty.date-hint")}
        onChange={(_, changed) => setTyped(changed.value)}
        onKeyDown={onKeyDown}
        onBlur={keep}
      />
    </Field>
  );
}
