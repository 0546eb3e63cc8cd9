import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useText } from "../../ui/use-text";
import { SectionHead } from "./SectionHead";
import { useSaveSettings } from "./use-save-settings";

/** The rule sets that ship, by the citation they are stored under. */
const ruleSets = [
  { id: "05-HD/VPTW", code: "05-hd-vptw" },
  { id: "36-HD/VPTW", code: "36-hd-vptw" },
  { id: "30/2020/NĐ-CP", code: "nd-30-2020" },
] as const;

/** The rule of form that new documents follow. */
export function FormSection() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  return (
    <>
      <SectionHead title={text("settings.section-form")} who={text("settings.form-who")} />
      <Field label={text("settings.form-rule")}>
        <RadioGroup value={settings.ruleSet} onChange={(_, { value }) => save({ ruleSet: value })}>
          {ruleSets.map(({ id, code }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  {text(`settings.form-${code}`)}
                  <span className="settings-hint">{text(`settings.form-${code}-hint`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
