import { Field, Input, Textarea } from "@fluentui/react-components";
import { nanoid } from "nanoid";
import { type FormEvent, useState } from "react";
import { Fact, FactKind } from "../../../shared/domain/unit";
import { useText } from "../../ui/use-text";
import { ChoiceField } from "./ChoiceField";
import { DateField, typedDate } from "./DateField";
import { EntryForm } from "./EntryForm";

interface FactFormProps {
  /** The fact to correct, or null for a new one. */
  readonly fact: Fact | null;
  onSave(fact: Fact): void;
  onCancel(): void;
}

/** A fact of the unit: name, value, group, day and source, all of them needed. */
export function FactForm({ fact, onSave, onCancel }: FactFormProps) {
  const text = useText();
  const { draft, asOf, isChecked, change, setAsOf, submit } = useFactDraft(fact, onSave);
  const required = (value: string) =>
    isChecked && value.trim() === "" ? { validationMessage: text("settings.fact-required") } : {};
  return (
    <EntryForm onSubmit={submit} onCancel={onCancel}>
      <Field label={text("settings.fact-label")} required {...required(draft.label)}>
        <Input
          value={draft.label}
          placeholder={text("settings.fact-label-example")}
          onChange={(_, { value }) => change({ label: value })}
        />
      </Field>
      <ChoiceField
        label={text("settings.fact-kind")}
        value={draft.kind}
        choices={FactKind.options}
        wordsOf={(kind) => text(`settings.kind-${kind}`)}
        onChange={(kind) => change({ kind })}
      />
      <Field
        className="settings-wide"
        label={text("settings.fact-value")}
        required
        {...required(draft.value)}
      >
        <Textarea
          value={draft.value}
          placeholder={text("settings.fact-value-example")}
          onChange={(_, { value }) => change({ value })}
        />
      </Field>
      <DateField
        label={text("settings.fact-as-of")}
        hint={text("settings.fact-as-of-hint")}
        value={asOf}
        isRequired
        isChecked={isChecked}
        onChange={setAsOf}
      />
      <Field label={text("settings.fact-source")} required {...required(draft.source)}>
        <Input
          value={draft.source}
          placeholder={text("settings.fact-source-example")}
          onChange={(_, { value }) => change({ source: value })}
        />
      </Field>
    </EntryForm>
  );
}

const blank = { kind: "organisation", label: "", value: "", source: "" } as const;

function useFactDraft(fact: Fact | null, onSave: (fact: Fact) => void) {
  const [draft, setDraft] = useState<Omit<Fact, "id" | "asOf">>(fact ?? blank);
  const [asOf, setAsOf] = useState(typedDate(fact?.asOf ?? null));
  const [isChecked, setIsChecked] = useState(false);
  const change = (changed: Partial<typeof draft>) => setDraft({ ...draft, ...changed });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    const { kind } = draft;
    const words = { label: draft.label.trim(), value: draft.value.trim(), source: draft.source.trim() };
    const read = Fact.safeParse({ id: fact?.id ?? nanoid(), kind, asOf: asOf.day, ...words });
    if (read.success) onSave(read.data);
  };
  return { draft, asOf, isChecked, change, setAsOf, submit };
}
