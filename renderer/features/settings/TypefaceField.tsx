import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { typefaceNames, useTimesState } from "../../client";
import { useText } from "../../ui/use-text";
import { useSaveSettings } from "./use-save-settings";

/** What PDF files are set in; the machine's own Times New Roman only where it can be had, else with the reason. */
export function TypefaceField() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  const times = useTimesState();
  const hints = {
    tinos: text("settings.typeface-tinos-hint"),
    "times-new-roman": times === null ? "" : text(`settings.typeface-${times}`),
  };
  const choose = (value: string) => {
    const typeface = typefaceNames.find((name) => name === value);
    if (typeface) save({ typeface });
  };
  return (
    <Field label={text("settings.typeface")}>
      <RadioGroup value={settings.typeface} onChange={(_, { value }) => choose(value)}>
        {typefaceNames.map((name) => (
          <Radio
            key={name}
            value={name}
            disabled={name === "times-new-roman" && times !== "usable"}
            label={
              <>
                {text(`settings.typeface-${name}`)}
                <span className="settings-hint">{hints[name]}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
