import { Field, Input } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import { type DateRefusal, type PlanDate, parsePlanDate } from "../../../../shared/domain/dates";
import { useText } from "../../../ui/use-text";
import type { DutyRefusal } from "./duty-changes";
import { useEditor } from "./editor-context";
import type { Handing } from "./field-text";
import { useFieldText } from "./use-field-text";

interface DateFieldProps {
  readonly field: "start" | "due";
  readonly label: string;
  readonly value: PlanDate | null;
  readonly isMissing?: boolean;
  readonly refusals: readonly DutyRefusal[];
  /** False when the duty cannot have this date. */
  onChange(value: PlanDate | null, handing: Handing): boolean;
}

/**
 * A date as an office types it: "q2/26", "30.6", "trước 20/12"; what cannot be says why under the field once it is
 * left, and Enter stays in it until it is mended.
 */
export function DateField({ field, label, value, isMissing = false, refusals, onChange }: DateFieldProps) {
  const text = useText();
  const session = useEditor();
  const shown = value?.shown ?? "";
  const [refusal, setRefusal] = useState<DateRefusal | null>(null);
  const take = (typed: string, handing: Handing): boolean => {
    setRefusal(null);
    if (typed.trim() === shown) return true;
    if (typed.trim() === "") return onChange(null, handing);
    const edge = field === "start" ? "first" : "last";
    const read = parsePlanDate(typed, { today: session.setup.names().on, edge });
    if (read.ok) return onChange(read.value, handing);
    if (handing.isLeaving) setRefusal(read);
    return false;
  };
  const { field: handed, typed, input } = useFieldText(shown, take);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !handed.hand()) event.preventDefault();
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
        title={typed}
        placeholder={text("drafting.duty.date-hint")}
        onKeyDown={onKeyDown}
        {...input}
      />
    </Field>
  );
}
