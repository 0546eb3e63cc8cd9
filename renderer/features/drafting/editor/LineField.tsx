import { Field, Input } from "@fluentui/react-components";
import type { Handing } from "./field-text";
import { useFieldText } from "./use-field-text";

interface LineFieldProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isMissing?: boolean;
  readonly isOff?: boolean;
  onChange(value: string, handing: Handing): void;
}

/** A line of text that is kept while it is typed and when the field is left. */
export function LineField({
  field,
  label,
  value,
  isMissing = false,
  isOff = false,
  onChange,
}: LineFieldProps) {
  const { typed, input } = useFieldText(value, (text, handing) => {
    onChange(text.trim(), handing);
    return true;
  });
  return (
    <Field label={label} size="small" data-field={field} {...(isMissing ? { "data-missing": "" } : {})}>
      <Input size="small" disabled={isOff} title={typed} {...input} />
    </Field>
  );
}
