import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useText } from "../../ui/use-text";
import { SectionHead } from "./SectionHead";
import { useSaveSettings } from "./use-save-settings";

const ruleSets = ["05-hd-vptw", "36-hd-vptw", "nd-30-2020"] as const;

/** The rule of form that new documents follow. */
export function FormSection() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  return (
    <>
      <SectionHead title={text("settings.section-form")} who={text("settings.form-who")} />
      <Field label={text("settings.form-rule")}>
        <RadioGroup value={settings.ruleSet} onChange={(_, { value }) => save({ ruleSet: value })}>
          {ruleSets.map((ruleSet) => (
            <Radio
              key={ruleSet}
              value={ruleSet}
              label={
                <>
                  {text(`settings.form-${ruleSet}`)}
                  <span className="settings-hint">{text(`settings.form-${ruleSet}-hint`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
