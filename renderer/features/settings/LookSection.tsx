import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useText } from "../../ui/use-text";
import { SectionHead } from "./SectionHead";
import { useSaveSettings } from "./use-save-settings";

const languages = ["vi", "en"] as const;
const themes = ["system", "light", "dark", "contrast"] as const;

/** Language and look of this computer. */
export function LookSection() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  const language = (value: string) => languages.find((known) => known === value) ?? settings.language;
  const theme = (value: string) => themes.find((known) => known === value) ?? settings.theme;
  return (
    <>
      <SectionHead title={text("settings.section-look")} who={text("settings.look-who")} />
      <Field label={text("settings.language")}>
        <RadioGroup
          value={settings.language}
          onChange={(_, { value }) => save({ language: language(value) })}
        >
          {languages.map((known) => (
            <Radio key={known} value={known} label={text(`settings.language-${known}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={text("settings.theme")}>
        <RadioGroup value={settings.theme} onChange={(_, { value }) => save({ theme: theme(value) })}>
          {themes.map((known) => (
            <Radio key={known} value={known} label={text(`settings.theme-${known}`)} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
