import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { PanelLeftContract20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Register } from "../../../../shared/domain/parent-plan/types";
import { formatCitation } from "../../../../shared/domain/register";
import type { MessageCode } from "../../../../shared/text";
import { useRegion } from "../../../ui/regions";
import { useText } from "../../../ui/use-text";
import { StepNumber } from "../intake/Steps";
import { DateOfIssue } from "./DateOfIssue";
import type { RegisterProps } from "./register-props";

type TextField = Exclude<keyof Register, "date">;

/** Without these a document cannot be cited. */
const needed: readonly (keyof Register)[] = ["typeName", "number", "symbol", "date", "issuer", "title"];

/** The first step: the register entry as read from the document, what is missing marked. */
export function RegisterPanel({ draft, change, onFold }: RegisterProps & { onFold(): void }) {
  const text = useText();
  const region = useRef<HTMLElement>(null);
  useRegion(region, 20);
  const { register } = draft;
  const missing = needed.filter((field) => !register[field]).length;
  const field = (name: TextField, label: MessageCode) => (
    <RegisterField name={name} label={label} draft={draft} change={change} />
  );
  return (
    <section className="parents-register" aria-labelledby="parents-register" ref={region}>
      <header className="parents-pane-head">
        <StepNumber number={1} />
        <h2 id="parents-register">{text("parents.register")}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<PanelLeftContract20Regular />}
          aria-label={text("parents.fold-register")}
          title={text("parents.fold-register")}
          onClick={onFold}
        />
      </header>
      <div className="parents-fields">
        <p className={missing > 0 ? "parents-missing" : "parents-complete"} role="status">
          {text("parents.missing-fields", { count: missing })}
        </p>
        {field("typeName", "parents.type-name")}
        <div className="parents-pair">
          {field("number", "parents.number")}
          {field("symbol", "parents.symbol")}
        </div>
        <div className="parents-pair">
          <DateOfIssue draft={draft} change={change} />
          {field("place", "parents.place")}
        </div>
        {field("issuer", "parents.issuer")}
        {field("title", "parents.document-title")}
        {field("signer", "parents.signer")}
        <Citation register={register} />
      </div>
    </section>
  );
}

function Citation({ register }: { register: Register }) {
  const text = useText();
  const citation = formatCitation(register);
  if (citation === "") return null;
  return (
    <div className="parents-cited">
      <h3>{text("parents.cited-as")}</h3>
      <p>{citation}</p>
    </div>
  );
}

interface FieldProps extends RegisterProps {
  readonly name: TextField;
  readonly label: MessageCode;
}

function RegisterField({ name, label, draft, change }: FieldProps) {
  const text = useText();
  const value = draft.register[name];
  const isMissing = value === "" && needed.includes(name);
  const write = (typed: string) =>
    change((now) => ({ ...now, register: { ...now.register, [name]: typed } }));
  return (
    <Field
      label={text(label)}
      size="small"
      {...(isMissing ? { validationState: "warning", validationMessage: text("parents.missing") } : {})}
    >
      {name === "title" ? (
        <Textarea rows={3} value={value} onChange={(_, { value: typed }) => write(typed)} />
      ) : (
        <Input value={value} onChange={(_, { value: typed }) => write(typed)} />
      )}
    </Field>
  );
}
