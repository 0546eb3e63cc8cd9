import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import { parsePlanDate } from "../../../shared/domain/dates";
import { markedTitle } from "../../../shared/domain/programme/numbering";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { readDocument } from "../../../shared/domain/programme/steps";
import { office, useOffice, useServiceData } from "../../client";
import { FormDialog } from "../../ui/FormDialog";
import { localDay } from "../../ui/local-day";
import { type Submission, useSubmission } from "../../ui/use-submission";
import { useText } from "../../ui/use-text";
import { useToast } from "../../ui/use-toast";

interface AddDialogProps {
  readonly programmeId: string;
  onClose(): void;
}

const untyped = { body: "", name: "", blockId: "", quoted: "", what: "", date: "" };

/** An opinion that came in a letter or was said at a meeting. */
export function AddDialog({ programmeId, onClose }: AddDialogProps) {
  const text = useText();
  const [typed, setTyped] = useState(untyped);
  const [isTried, setTried] = useState(false);
  const submission = useSubmission();
  const add = useAdd(programmeId, submission, onClose);
  const day = dayOf(typed.date);
  const submit = () => {
    setTried(true);
    if (day !== undefined) void add(typed, day);
  };
  const form = { typed, change: (given: Partial<typeof untyped>) => setTyped({ ...typed, ...given }) };
  return (
    <FormDialog
      title={text("opinions.add-title")}
      action={text("opinions.add")}
      submission={submission}
      onSubmit={submit}
      onClose={onClose}
    >
      <Giver form={form} />
      <PlaceField programmeId={programmeId} form={form} />
      <Line form={form} field="quoted" label={text("opinions.add-quoted")} />
      <Field label={text("opinions.add-what")} required>
        <Textarea
          rows={4}
          maxLength={20_000}
          value={typed.what}
          onChange={(_, { value }) => form.change({ what: value })}
        />
      </Field>
      <Field
        label={text("opinions.add-date")}
        hint={text("opinions.add-date-hint")}
        validationMessage={isTried && day === undefined ? text("opinions.add-date-wrong") : null}
      >
        <Input value={typed.date} onChange={(_, { value }) => form.change({ date: value })} />
      </Field>
    </FormDialog>
  );
}

interface Form {
  readonly typed: typeof untyped;
  change(given: Partial<typeof untyped>): void;
}

function Giver({ form }: { form: Form }) {
  const text = useText();
  const { bodies } = useOffice();
  const list = useId();
  return (
    <>
      <Line form={form} field="body" label={text("opinions.body")} list={list} />
      <datalist id={list}>
        {bodies.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Line form={form} field="name" label={text("opinions.add-name")} />
    </>
  );
}

interface LineProps {
  readonly form: Form;
  readonly field: "body" | "name" | "quoted";
  readonly label: string;
  readonly list?: string;
}

function Line({ form, field, label, list }: LineProps) {
  return (
    <Field label={label}>
      <Input
        {...(list === undefined ? {} : { list })}
        maxLength={field === "quoted" ? 4000 : 200}
        value={form.typed[field]}
        onChange={(_, { value }) => form.change({ [field]: value })}
      />
    </Field>
  );
}

const longestPlace = 90;

function PlaceField({ programmeId, form }: { programmeId: string; form: Form }) {
  const text = useText();
  const { value } = useServiceData(`opinions.text ${programmeId}`, (client, signal) =>
    client.programmes.get({ id: programmeId }, { signal }),
  );
  const blocks = value ? placeBlocks(readDocument(value.document)) : [];
  return (
    <Field label={text("opinions.add-where")}>
      <Select value={form.typed.blockId} onChange={(_, data) => form.change({ blockId: data.value })}>
        <option value="">{text("opinions.whole")}</option>
        {blocks.slice(1).map(({ id, mark, node }) => (
          <option key={id} value={id}>
            {markedTitle(mark, node.textContent).slice(0, longestPlace)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The day typed: null for none, undefined when it is not understood. */
function dayOf(typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const read = parsePlanDate(typed, { today: localDay() });
  return read.ok ? read.value.date : undefined;
}

function useAdd(programmeId: string, submission: Submission, onDone: () => void) {
  const text = useText();
  const toast = useToast();
  return async ({ body, name, blockId, quoted, what }: typeof untyped, at: string | null) => {
    const who = { name: name.trim(), bodyId: null, body: body.trim() };
    const place = { blockId: blockId === "" ? null : blockId, quoted };
    const add = () => office().opinions.addByHand({ programmeId, who, ...place, what, at });
    if (!(await submission.send(add))) return;
    toast({ title: text("opinions.added") });
    onDone();
  };
}
