import { Field, Select } from "@fluentui/react-components";

interface ChoiceFieldProps<Choice extends string> {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly Choice[];
  wordsOf(choice: Choice): string;
  onChange(choice: Choice): void;
}

/** A field with one of a few fixed values. */
export function ChoiceField<Choice extends string>({
  label,
  value,
  choices,
  wordsOf,
  onChange,
}: ChoiceFieldProps<Choice>) {
  const choose = (chosen: string) => {
    const choice = choices.find((each) => each === chosen);
    if (choice !== undefined) onChange(choice);
  };
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordsOf(choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
