import { Button } from "@fluentui/react-components";
import { Delete20Regular } from "@fluentui/react-icons";
import { nanoid } from "nanoid";
import { useState } from "react";
import { formatDate } from "../../../../shared/domain/dates";
import type { CommitteeTerm } from "../../../../shared/domain/issuing/numbers";
import { office } from "../../../client";
import { FormDialog } from "../../../ui/FormDialog";
import { type Submission, useSubmission } from "../../../ui/use-submission";
import { useText } from "../../../ui/use-text";
import { useToast } from "../../../ui/use-toast";
import { DayLine, Line, typedDay } from "../fields";
import { useTerms } from "../use-issuing";

/** The terms of the committee, and a new one. */
export function TermDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const toast = useToast();
  const submission = useSubmission();
  const [typed, setTyped] = useState({ name: "", from: "", to: "" });
  const [isTried, setTried] = useState(false);
  const change = (given: Partial<typeof typed>) => setTyped({ ...typed, ...given });
  const submit = async () => {
    setTried(true);
    const [name, from, to] = [typed.name.trim(), typedDay(typed.from), typedDay(typed.to)];
    if (name === "" || !from || to === undefined) return;
    const term = { id: nanoid(), name, from, to };
    if (!(await submission.send(() => office().issuing.saveTerm({ term })))) return;
    toast({ title: text("issuing.term-saved", { name }) });
    onClose();
  };
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    isTried,
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <FormDialog
      title={text("issuing.terms")}
      action={text("issuing.term-add")}
      {...{ submission, onClose }}
      onSubmit={() => void submit()}
    >
      <Terms submission={submission} />
      <Line
        label={text("issuing.term-name")}
        placeholder={text("issuing.term-name-example")}
        isRequired
        {...field("name")}
      />
      <DayLine label={text("issuing.term-from")} isRequired {...field("from")} />
      <DayLine label={text("issuing.term-to")} hint={text("issuing.term-to-hint")} {...field("to")} />
    </FormDialog>
  );
}

function Terms({ submission }: { submission: Submission }) {
  const text = useText();
  const toast = useToast();
  const terms = useTerms().value ?? [];
  const remove = async ({ id, name }: CommitteeTerm) => {
    if (await submission.send(() => office().issuing.removeTerm({ id })))
      toast({ title: text("issuing.term-removed", { name }) });
  };
  if (terms.length === 0) return <p className="issuing-hint">{text("issuing.terms-none")}</p>;
  return (
    <ul className="issuing-list">
      {terms.map((term) => (
        <li key={term.id}>
          <span>
            <strong>{term.name}</strong> <Span term={term} />
          </span>
          <Button
            appearance="subtle"
            size="small"
            icon={<Delete20Regular />}
            aria-label={text("issuing.term-remove", { name: term.name })}
            onClick={() => void remove(term)}
          />
        </li>
      ))}
    </ul>
  );
}

function Span({ term: { from, to } }: { term: CommitteeTerm }) {
  const text = useText();
  return (
    <span className="ui-quiet">
      {to === null
        ? text("issuing.term-since", { from: formatDate(from) })
        : text("issuing.term-between", { from: formatDate(from), to: formatDate(to) })}
    </span>
  );
}
