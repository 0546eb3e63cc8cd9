import { Field, Input, Select } from "@fluentui/react-components";
import { Body, BodyLevel } from "../../../shared/domain/directory";
import { useOffice } from "../../client";
import { useText } from "../../ui/use-text";
import { ChoiceField } from "./ChoiceField";
import { DateField } from "./DateField";
import { EntryForm } from "./EntryForm";
import { useBodyDraft } from "./use-body-draft";

interface BodyFormProps {
  /** The body to correct, or null for a new one. */
  readonly body: Body | null;
  onSave(body: Body): void;
  onCancel(): void;
}

/** A body of the directory: its names, symbol, level and kind, and the time it exists. */
export function BodyForm({ body, onSave, onCancel }: BodyFormProps) {
  const text = useText();
  const { bodies } = useOffice();
  const { draft, isChecked, change, submit } = useBodyDraft(body, onSave);
  const isNameless = isChecked && draft.name.trim() === "";
  return (
    <EntryForm onSubmit={submit} onCancel={onCancel}>
      <Field
        className="settings-wide"
        label={text("settings.body-name")}
        required
        {...(isNameless ? { validationMessage: text("settings.fact-required") } : {})}
      >
        <Input value={draft.name} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <Field label={text("settings.body-short")} hint={text("settings.body-short-hint")}>
        <Input value={draft.shortNames} onChange={(_, { value }) => change({ shortNames: value })} />
      </Field>
      <Field label={text("settings.body-code")}>
        <Input value={draft.code} onChange={(_, { value }) => change({ code: value })} />
      </Field>
      <ChoiceField
        label={text("settings.body-level")}
        value={draft.level}
        choices={BodyLevel.options}
        wordsOf={(level) => text(`settings.body-level-${level}`)}
        onChange={(level) => change({ level })}
      />
      <ChoiceField
        label={text("settings.body-kind")}
        value={draft.kind}
        choices={Body.shape.kind.options}
        wordsOf={(kind) => text(`settings.body-kind-${kind}`)}
        onChange={(kind) => change({ kind })}
      />
      <DateField
        label={text("settings.body-from")}
        hint={text("settings.body-validity-hint")}
        value={draft.from}
        onChange={(from) => change({ from })}
      />
      <DateField
        label={text("settings.body-to")}
        hint={text("settings.body-validity-hint")}
        value={draft.to}
        onChange={(to) => change({ to })}
      />
      <Field className="settings-wide" label={text("settings.body-successor")}>
        <Select value={draft.successorId} onChange={(_, { value }) => change({ successorId: value })}>
          <option value="">{text("settings.body-no-successor")}</option>
          {bodies
            .filter(({ id }) => id !== body?.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
    </EntryForm>
  );
}
