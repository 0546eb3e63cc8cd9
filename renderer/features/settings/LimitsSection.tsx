import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { MessageCode } from "../../../shared/text";
import type { OfficeSettings } from "../../client";
import { useText } from "../../ui/use-text";
import { SectionHead } from "./SectionHead";
import { useSaveSettings } from "./use-save-settings";

interface Limit {
  readonly name: "verbatimSyllables" | "localShare" | "factMonths";
  readonly label: MessageCode;
  readonly hint: MessageCode;
  readonly unit: MessageCode;
  readonly least: number;
  readonly most: number;
}

const limits: readonly Limit[] = [
  {
    name: "verbatimSyllables",
    label: "settings.verbatim",
    hint: "settings.verbatim-hint",
    unit: "settings.syllables",
    least: 4,
    most: 50,
  },
  {
    name: "localShare",
    label: "settings.local-share",
    hint: "settings.local-share-hint",
    unit: "settings.percent",
    least: 0,
    most: 100,
  },
  {
    name: "factMonths",
    label: "settings.fact-months",
    hint: "settings.fact-months-hint",
    unit: "settings.months",
    least: 1,
    most: 120,
  },
];

/** The figures the office has set for copying, own share and age of facts. */
export function LimitsSection() {
  const text = useText();
  const { settings, save } = useSaveSettings();
  return (
    <>
      <SectionHead title={text("settings.section-limits")} who={text("settings.limits-who")} />
      {limits.map((limit) => (
        <LimitField
          key={`${limit.name} ${settings[limit.name]}`}
          limit={limit}
          settings={settings}
          onSave={save}
        />
      ))}
    </>
  );
}

interface LimitFieldProps {
  readonly limit: Limit;
  readonly settings: OfficeSettings;
  onSave(change: Partial<OfficeSettings>): void;
}

function LimitField({ limit, settings, onSave }: LimitFieldProps) {
  const text = useText();
  const { name, least, most } = limit;
  const [typed, setTyped] = useState(String(settings[name]));
  const value = /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : Number.NaN;
  const isValid = value >= least && value <= most;
  const keep = () => {
    if (isValid && value !== settings[name]) onSave({ [name]: value });
  };
  return (
    <Field
      className="settings-limit"
      label={text(limit.label)}
      hint={text(limit.hint)}
      {...(isValid ? {} : { validationMessage: text("settings.number-range", { least, most }) })}
    >
      <Input
        className="settings-number"
        inputMode="numeric"
        value={typed}
        contentAfter={text(limit.unit)}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={keep}
        onKeyDown={({ key }) => key === "Enter" && keep()}
      />
    </Field>
  );
}
