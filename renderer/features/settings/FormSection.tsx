import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { formatDate } from "../../../shared/domain/dates";
import { type RuleSet, useRuleSets } from "../../client";
import { type Text, useText } from "../../ui/use-text";
import { SectionHead } from "./SectionHead";
import { TypefaceField } from "./TypefaceField";
import { useSaveSettings } from "./use-save-settings";

/** The rule of form that new documents follow. */
export function FormSection() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  const ruleSets = useRuleSets();
  return (
    <>
      <SectionHead title={text("settings.section-form")} who={text("settings.form-who")} />
      <Field label={text("settings.form-rule")}>
        <RadioGroup value={settings.ruleSet} onChange={(_, { value }) => save({ ruleSet: value })}>
          {ruleSets.map((rule) => (
            <Radio
              key={rule.id}
              value={rule.id}
              label={
                <>
                  {rule.name}
                  <span className="settings-hint">{hintOf(rule, text)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <TypefaceField />
    </>
  );
}

/** Whose papers a rule set is for, and since or until when. */
function hintOf({ system, validFrom, validTo }: RuleSet, text: Text): string {
  const from = formatDate(validFrom);
  if (validTo === null) return text(`settings.form-${system}`, { from });
  return text("settings.form-past", { from, to: formatDate(validTo) });
}
