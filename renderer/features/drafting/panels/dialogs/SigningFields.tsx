import { typeIn } from "../../../../../shared/domain/form-rules";
import { useText } from "../../../../ui/use-text";
import { Choice, type DetailsForm, Line, Names } from "./details-fields";
import { signingCaseOf, signingCases } from "./signing-cases";

/** Who signs under which authority, and the recipients; minutes are signed by who wrote them and who chaired. */
export function SigningFields({ form }: { form: DetailsForm }) {
  const areMinutes = typeIn(form.rule, form.draft).form === "minutes";
  return (
    <>
      {areMinutes ? <MinutesSigners form={form} /> : <Signer form={form} />}
      <Names field="recipients" form={form} />
    </>
  );
}

function MinutesSigners({ form }: { form: DetailsForm }) {
  const { recorder, chair } = form.rule.minutes;
  return (
    <div className="drafting-form-grid">
      <Line field="recorder" form={form} label={recorder} />
      <Line field="signer" form={form} label={chair} />
    </div>
  );
}

function Signer({ form }: { form: DetailsForm }) {
  return (
    <>
      <SigningChoice form={form} />
      <div className="drafting-form-grid drafting-form-thirds">
        <Line field="authority" form={form} />
        <Line field="post" form={form} />
        <Line field="signer" form={form} />
      </div>
    </>
  );
}

/** Fills authority and post with a way of signing that the rule set provides for; both can be written otherwise. */
function SigningChoice({ form: { draft, rule, change } }: { form: DetailsForm }) {
  const text = useText();
  const cases = signingCases(rule);
  const chosen = signingCaseOf(rule, draft);
  const onChoose = (key: string) => {
    const found = cases.find((known) => known.key === key);
    if (found) change({ authority: found.authority, post: found.post });
  };
  return (
    <Choice
      name="signingCase"
      label={text("details.signing-case")}
      hint={text("details.signing-hint")}
      value={chosen?.key ?? ""}
      onChoose={onChoose}
    >
      <option value="">{text("details.signing-own")}</option>
      {cases.map(({ key, authority, post }) => (
        <option key={key} value={key}>
          {[authority, post].filter(Boolean).join(" – ")}
        </option>
      ))}
    </Choice>
  );
}
