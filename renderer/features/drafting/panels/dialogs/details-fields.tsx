import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { type Text, useText } from "../../../../ui/use-text";
import type { DateField, DetailsDraft, DetailsFault } from "./details-draft";

/** The form as its fields see it. */
export interface DetailsForm {
  readonly draft: DetailsDraft;
  readonly faults: readonly DetailsFault[];
  change(given: Partial<DetailsDraft>): void;
}

const lineLabels = {
  number: "details.number",
  symbol: "details.symbol",
  place: "details.place",
  draftNumber: "details.draft",
  authority: "details.authority",
  post: "details.post",
  signer: "details.signer",
} as const;

const dateLabels = {
  date: "details.date",
  periodFrom: "details.period-from",
  periodTo: "details.period-to",
} as const;

interface LineProps {
  readonly field: keyof typeof lineLabels;
  readonly form: DetailsForm;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly isOff?: boolean;
}

/** A line of text. */
export function Line({ field, form, placeholder = "", hint = "", isOff = false }: LineProps) {
  const text = useText();
  const isWrong = field === "draftNumber" && form.faults.includes("draftNumber");
  return (
    <Field
      label={text(lineLabels[field])}
      {...(hint === "" ? {} : { hint })}
      {...(isWrong ? { validationMessage: text("details.draft-wrong") } : {})}
    >
      <Input
        value={form.draft[field]}
        placeholder={placeholder}
        disabled={isOff}
        onChange={(_, { value }) => form.change({ [field]: value })}
      />
    </Field>
  );
}

/** A day, typed as dd/mm/yyyy. */
export function DateLine({
  field,
  form,
  placeholder = "dd/mm/yyyy",
}: {
  field: DateField;
  form: DetailsForm;
  placeholder?: string;
}) {
  const text = useText();
  const message = dateMessage(field, form.faults, text);
  return (
    <Field label={text(dateLabels[field])} {...(message === "" ? {} : { validationMessage: message })}>
      <Input
        value={form.draft[field]}
        placeholder={placeholder}
        inputMode="numeric"
        onChange={(_, { value }) => form.change({ [field]: value })}
      />
    </Field>
  );
}

function dateMessage(field: DateField, faults: readonly DetailsFault[], text: Text): string {
  if (faults.includes(field)) return text("details.date-wrong");
  return field === "periodTo" && faults.includes("periodOrder") ? text("details.period-wrong") : "";
}

const ruleSets = ["05-HD/VPTW", "36-HD/VPTW", "30/2020/NĐ-CP"] as const;

/** The rule of form this document follows. */
export function RuleChoice({ form }: { form: DetailsForm }) {
  const text = useText();
  return (
    <Field label={text("details.rule")}>
      <Select value={form.draft.ruleSet} onChange={(_, { value }) => form.change({ ruleSet: value })}>
        {ruleSets.map((rule) => (
          <option key={rule} value={rule}>
            {text(`details.rule.${rule}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The recipients, one a line. */
export function Recipients({ form }: { form: DetailsForm }) {
  const text = useText();
  return (
    <Field label={text("details.recipients")} hint={text("details.recipients-hint")}>
      <Textarea
        rows={4}
        resize="vertical"
        value={form.draft.recipients}
        onChange={(_, { value }) => form.change({ recipients: value })}
      />
    </Field>
  );
}

/** The number line as it will print. */
export function usePrintedNumber({ number, typeCode, symbol }: DetailsDraft): string {
  const text = useText();
  const shown = number.trim() === "" ? text("details.number-dots") : number.trim().padStart(2, "0");
  return text("details.printed-number", { number: shown, type: typeCode, symbol });
}
