import { Checkbox, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import { bareNumber } from "../../../../shared/domain/issuing/numbers";
import { type CopyProposal, office } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { useRemembered } from "../../../ui/remembered";
import { useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { DayLine, Line, Note, typedDay, WhoLine } from "../fields";
import { rememberedKey } from "../number/TakeDialog";
import { requestFrom, type TypedCopy, typedFrom } from "./request";

interface CopyDialogProps {
  readonly versionId: string;
  readonly proposal: CopyProposal;
  onClose(): void;
}

/** Asks what a copy says and takes its number. */
export function CopyDialog({ versionId, proposal, onClose }: CopyDialogProps) {
  const text = useText();
  const toast = useToast();
  const submission = useSubmission();
  const { values, remember } = useRemembered();
  const before = values[rememberedKey];
  const by = typeof before === "string" ? before : "";
  const [typed, setTyped] = useState(() => typedFrom(proposal, { on: formatDate(proposal.usual.date), by }));
  const [isTried, setTried] = useState(false);
  const change = (given: Partial<TypedCopy>) => setTyped({ ...typed, ...given });
  const form = proposal.forms.find(({ kind }) => kind === typed.kind);
  const shown = bareNumber(form?.shown ?? "");
  const submit = async () => {
    setTried(true);
    const request = requestFrom(typed, typedDay(typed.on));
    if (!request) return;
    const call = { versionId, request, number: proposal.number, by: typed.by.trim() };
    if (!(await submission.send(() => office().copies.reserve(call)))) return;
    remember(rememberedKey, typed.by.trim());
    toast({ title: text("copies.taken", { shown }) });
    onClose();
  };
  return (
    <FormDialog
      title={text("copies.make")}
      action={text("copies.take")}
      {...{ submission, onClose }}
      onSubmit={() => void submit()}
    >
      <p className="issuing-hint">{text("copies.hint", { shown })}</p>
      <Fields {...{ proposal, typed, isTried, change }} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly proposal: CopyProposal;
  readonly typed: TypedCopy;
  readonly isTried: boolean;
  change(given: Partial<TypedCopy>): void;
}

const signing = ["authority", "post", "signer"] as const;

function Fields({ proposal, typed, isTried, change }: FieldsProps) {
  const text = useText();
  const required = { isRequired: true, isTried };
  return (
    <>
      <div className="issuing-copy-pair">
        <KindField {...{ proposal, typed, change }} />
        <DayLine
          label={text("copies.date")}
          value={typed.on}
          {...required}
          onChange={(on) => change({ on })}
        />
      </div>
      {typed.kind === "extract" && <Parts {...{ proposal, typed, isTried, change }} />}
      <Note
        label={text("copies.recipients")}
        value={typed.recipients}
        {...required}
        onChange={(recipients) => change({ recipients })}
      />
      <div className="issuing-copy-pair">
        {signing.map((field) => (
          <Line
            key={field}
            label={text(`copies.${field}`)}
            value={typed[field]}
            isRequired={field !== "authority"}
            isTried={isTried}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
        <Line
          label={text("copies.place")}
          value={typed.place}
          {...required}
          onChange={(place) => change({ place })}
        />
      </div>
      <WhoLine
        label={text("issuing.number-by")}
        value={typed.by}
        isTried={isTried}
        onChange={(by) => change({ by })}
      />
    </>
  );
}

function KindField({ proposal, typed, change }: Omit<FieldsProps, "isTried">) {
  const text = useText();
  const choose = (value: string) => {
    const form = proposal.forms.find(({ kind }) => kind === value);
    if (form) change({ kind: form.kind });
  };
  return (
    <Field label={text("copies.kind")}>
      <Select value={typed.kind} onChange={(_, { value }) => choose(value)}>
        {proposal.forms.map(({ kind, name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The parts of the paper, to be chosen for an extract; they print in the order of the paper. */
function Parts({ proposal: { parts }, typed, isTried, change }: FieldsProps) {
  const text = useText();
  const toggle = (id: string, isChosen: boolean) =>
    change({ parts: isChosen ? [...typed.parts, id] : typed.parts.filter((each) => each !== id) });
  const isMissing = isTried && typed.parts.length === 0;
  return (
    <fieldset className="issuing-copy-parts">
      <legend>{text("copies.parts")}</legend>
      {parts.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={typed.parts.includes(id)}
          onChange={(_, { checked }) => toggle(id, checked === true)}
        />
      ))}
      {isMissing && <p role="alert">{text("copies.parts-missing")}</p>}
    </fieldset>
  );
}
