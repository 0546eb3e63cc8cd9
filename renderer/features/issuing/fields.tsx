import { Field, Input, Textarea } from "@fluentui/react-components";
import { useId } from "react";
import { parsePlanDate } from "../../../shared/domain/dates";
import { useOffice } from "../../client";
import { localDay } from "../../ui/local-day";
import { useText } from "../../ui/use-text";

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  /** True once the form was handed in, so that what is missing is pointed out. */
  readonly isTried?: boolean;
  /** The list of names offered. */
  readonly list?: string;
  /** What is wrong beyond being empty. */
  readonly problem?: string;
  onChange(value: string): void;
}

/** The day typed, ISO: null for none, undefined when it is not understood. */
export function typedDay(typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const read = parsePlanDate(typed, { today: localDay() });
  return read.ok ? read.value.date : undefined;
}

/** A day, typed as dd/mm/yyyy. */
export function DayLine(props: LineProps) {
  const text = useText();
  const { value, isTried = false, isRequired = false } = props;
  const isWrong = typedDay(value) === undefined;
  const isMissing = isRequired && typedDay(value) === null;
  return (
    <LineField
      {...props}
      placeholder="dd/mm/yyyy"
      problem={isTried && (isWrong || isMissing) ? text("details.date-wrong") : ""}
    />
  );
}

/** A line of words. */
export function Line(props: LineProps) {
  const text = useText();
  const { value, isTried = false, isRequired = false } = props;
  const isMissing = isTried && isRequired && value.trim() === "";
  return <LineField {...props} {...(isMissing ? { problem: text("issuing.field-missing") } : {})} />;
}

/** Who did something: a body of the directory, or anyone. */
export function WhoLine(props: LineProps) {
  const { bodies, unit } = useOffice();
  const list = useId();
  const names = [...(unit ? [unit.name] : []), ...bodies.map(({ name }) => name)];
  return (
    <>
      <Line {...props} list={list} isRequired />
      <datalist id={list}>
        {[...new Set(names)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function LineField(props: LineProps) {
  const { label, value, hint, placeholder, isRequired = false, list, problem = "", onChange } = props;
  return (
    <Field
      label={label}
      required={isRequired}
      {...(hint ? { hint } : {})}
      {...(problem === "" ? {} : { validationMessage: problem })}
    >
      <Input
        {...(list ? { list } : {})}
        {...(placeholder ? { placeholder } : {})}
        maxLength={200}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** A sentence or two, such as a reason. */
export function Note({ label, value, isRequired = false, isTried = false, onChange }: LineProps) {
  const text = useText();
  const isMissing = isTried && isRequired && value.trim() === "";
  return (
    <Field
      label={label}
      required={isRequired}
      {...(isMissing ? { validationMessage: text("issuing.field-missing") } : {})}
    >
      <Textarea
        rows={3}
        resize="vertical"
        maxLength={1000}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
