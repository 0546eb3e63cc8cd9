import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { type Body, BodyKind, BodyLevel } from "../../../shared/domain/directory";
import { useOffice } from "../../client";
import { useText } from "../../ui/use-text";
import { DateField } from "./DateField";
import { leaveOnEscape } from "./leave-on-escape";
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
  const form = useRef<HTMLFormElement>(null);
  const { bodies } = useOffice();
  const { draft, isChecked, change, submit } = useBodyDraft(body, onSave);
  useEffect(() => {
    form.current?.querySelector("input")?.focus();
    form.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const isNameless = isChecked && draft.name.trim() === "";
  return (
    <form
      ref={form}
      className="settings-form"
      noValidate
      onSubmit={submit}
      onKeyDown={leaveOnEscape(onCancel)}
    >
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
      <Field label={text("settings.body-level")}>
        <Select value={draft.level} onChange={(_, { value }) => change({ level: BodyLevel.parse(value) })}>
          {BodyLevel.options.map((level) => (
            <option key={level} value={level}>
              {text(`settings.body-level-${level}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("settings.body-kind")}>
        <Select value={draft.kind} onChange={(_, { value }) => change({ kind: BodyKind.parse(value) })}>
          {BodyKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {text(`settings.body-kind-${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
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
      <div className="settings-buttons settings-wide">
        <Button appearance="primary" type="submit">
          {text("frame.save")}
        </Button>
        <Button onClick={onCancel}>{text("frame.cancel")}</Button>
      </div>
    </form>
  );
}
