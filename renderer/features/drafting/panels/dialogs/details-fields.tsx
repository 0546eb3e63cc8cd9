import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleSet } from "../../../../../shared/domain/form-rules";
import { type Text, useText } from "../../../../ui/use-text";
import type { DateField, DetailsDraft, DetailsFault } from "./details-draft";

/** The form as its fields see it: what is typed, by which rules, and what cannot be kept. */
export interface DetailsForm {
  readonly draft: DetailsDraft;
  /** The rule set chosen in the form, and the one the document was kept with. */
  readonly rule: RuleSet;
  readonly keptRule: RuleSet | undefined;
  readonly ruleSets: readonly RuleSet[];
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
  recorder: "details.recorder",
  drafter: "details.drafter",
  contact: "details.contact",
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
  /** What the form prints before the name, where that says more than the field's own name. */
  readonly label?: string;
}

/** A line of text. */
export function Line({ field, form, placeholder = "", hint = "", isOff = false, label }: LineProps) {
  const text = useText();
  const isWrong = field === "draftNumber" && form.faults.includes("draftNumber");
  return (
    <Field
      label={label ?? text(lineLabels[field])}
      {...(hint === "" ? {} : { hint })}
      {...(isWrong ? { validationMessage: text("details.draft-wrong") } : {})}
    >
      <Input
        name={field}
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
        name={field}
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

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly children: ReactNode;
  onChoose(value: string): void;
}

/** One of several; the options are its children. */
export function Choice({ name, label, value, hint = "", children, onChoose }: ChoiceProps) {
  return (
    <Field label={label} {...(hint === "" ? {} : { hint })}>
      <Select name={name} value={value} onChange={(_, chosen) => onChoose(chosen.value)}>
        {children}
      </Select>
    </Field>
  );
}

const listLabels = {
  recipients: { label: "details.recipients", hint: "details.recipients-hint" },
  addressees: { label: "details.addressees", hint: "details.addressees-hint" },
} as const;

/** Names, one a line. */
export function Names(props: { field: keyof typeof listLabels; form: DetailsForm; label?: string }) {
  const { field, form, label } = props;
  const text = useText();
  return (
    <Field label={label ?? text(listLabels[field].label)} hint={text(listLabels[field].hint)}>
      <Textarea
        name={field}
        rows={4}
        resize="vertical"
        value={form.draft[field]}
        onChange={(_, { value }) => form.change({ [field]: value })}
      />
    </Field>
  );
}
