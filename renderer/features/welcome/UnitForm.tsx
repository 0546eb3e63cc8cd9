import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { UnitLevel } from "../../../shared/domain/unit";
import type { MessageCode } from "../../../shared/text";
import { useText } from "../../ui/use-text";
import { type LineField, settled, type UnitDraft, withLevel } from "./unit-draft";

interface UnitFormProps {
  readonly draft: UnitDraft;
  /** Fields to point out as missing. */
  readonly missing: readonly PropertyKey[];
  onChange(draft: UnitDraft): void;
}

/** What the unit is called and how it signs, each field with the rule it comes from. */
export function UnitForm({ draft, missing, onChange }: UnitFormProps) {
  const text = useText();
  const line = (field: LineField, placeholder?: MessageCode) => (
    <UnitLine
      field={field}
      draft={draft}
      isMissing={missing.includes(field)}
      onChange={onChange}
      {...(placeholder ? { placeholder } : {})}
    />
  );
  return (
    <>
      <Field label={text("welcome.level")}>
        <RadioGroup
          className="welcome-levels"
          value={draft.level}
          onChange={(_, { value }) => onChange(withLevel(draft, UnitLevel.parse(value)))}
        >
          {UnitLevel.options.map((level) => (
            <Radio key={level} value={level} label={text(`welcome.level-${level}`)} />
          ))}
        </RadioGroup>
      </Field>
      {line("name", `welcome.name-example-${draft.level}`)}
      {draft.level === "province" ? (
        <p className="welcome-note">{text("welcome.superior-none")}</p>
      ) : (
        line("superior")
      )}
      <div className="welcome-columns welcome-pair">
        {line("place", "welcome.place-example")}
        {line("symbol")}
      </div>
      <h2 className="welcome-group">{text("welcome.signing")}</h2>
      <div className="welcome-columns welcome-triple">
        {line("authority")}
        {line("post")}
        {line("signer", "welcome.signer-example")}
      </div>
    </>
  );
}

interface UnitLineProps {
  readonly field: LineField;
  readonly draft: UnitDraft;
  readonly isMissing: boolean;
  readonly placeholder?: MessageCode;
  onChange(draft: UnitDraft): void;
}

function UnitLine({ field, draft, isMissing, placeholder, onChange }: UnitLineProps) {
  const text = useText();
  const isRequired = field === "name" || field === "place" || field === "symbol";
  return (
    <Field
      label={text(`welcome.${field}`)}
      hint={text(`welcome.${field}-hint`)}
      required={isRequired}
      {...(isMissing ? { validationMessage: text("welcome.required") } : {})}
    >
      <Input
        className="welcome-line"
        value={draft[field]}
        data-field={field}
        {...(placeholder ? { placeholder: text(placeholder) } : {})}
        onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
        onBlur={() => onChange({ ...draft, [field]: settled(field, draft[field]) })}
      />
    </Field>
  );
}
