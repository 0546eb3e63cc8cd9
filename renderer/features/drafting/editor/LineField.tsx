import { Field, Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";

interface LineFieldProps {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isMissing?: boolean;
  readonly isOff?: boolean;
  onChange(value: string): void;
}

/** A line of text that is kept when the field is left. */
export function LineField({
  field,
  label,
  value,
  isMissing = false,
  isOff = false,
  onChange,
}: LineFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <Field label={label} size="small" data-field={field} {...(isMissing ? { "data-missing": "" } : {})}>
      <Input
        size="small"
        value={typed}
        disabled={isOff}
        onChange={(_, changed) => setTyped(changed.value)}
        onBlur={() => typed.trim() !== value && onChange(typed.trim())}
      />
    </Field>
  );
}
