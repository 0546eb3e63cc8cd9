import { Field, Input } from "@fluentui/react-components";
import { formatDate, parsePlanDate } from "../../../shared/domain/dates";
import type { MessageCode, MessageParams } from "../../../shared/text";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";

/** A date while it is typed: the words, and the day (ISO) they mean when they mean one. */
export interface TypedDate {
  readonly typed: string;
  readonly day: string | null;
}

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: TypedDate;
  readonly isRequired?: boolean;
  /** True once the form was handed in, so that an empty required field is pointed out. */
  readonly isChecked?: boolean;
  onChange(value: TypedDate): void;
}

/** A stored day as it stands in the field. */
export function typedDate(day: string | null): TypedDate {
  return { typed: day === null ? "" : formatDate(day), day };
}

/** A field for a day, typed as an office writes it; what it means is settled when the field is left. */
export function DateField({
  label,
  hint,
  value,
  isRequired = false,
  isChecked = false,
  onChange,
}: DateFieldProps) {
  const text = useText();
  const problem = problemOf(value, isRequired && isChecked);
  return (
    <Field
      label={label}
      required={isRequired}
      {...(hint ? { hint } : {})}
      {...(problem ? { validationMessage: text(problem.code, problem.params) } : {})}
    >
      <Input
        className="settings-date"
        value={value.typed}
        onChange={(_, { value: typed }) => onChange({ typed, day: dayIn(typed) })}
        onBlur={() => value.day !== null && onChange(typedDate(value.day))}
      />
    </Field>
  );
}

function dayIn(typed: string): string | null {
  const read = parsePlanDate(typed, { today: localDay() });
  return read.ok ? read.value.date : null;
}

interface Problem {
  readonly code: MessageCode;
  readonly params?: MessageParams;
}

function problemOf({ typed, day }: TypedDate, mustBeFilled: boolean): Problem | null {
  if (typed.trim() === "") return mustBeFilled ? { code: "settings.fact-required" } : null;
  if (day !== null) return null;
  const read = parsePlanDate(typed, { today: localDay() });
  return read.ok ? null : { code: `drafting.refusal.${read.code}`, params: read.params };
}
