import { Checkbox } from "@fluentui/react-components";
import { typeIn } from "../../../../../shared/domain/form-rules";
import { useText } from "../../../../ui/use-text";
import type { DetailsDraft } from "./details-draft";
import { Choice, type DetailsForm, Line, Names } from "./details-fields";
import { markName } from "./form-findings";

/** The marks a document bears, those it is addressed to, and how it is printed. */
export function MarkFields({ form }: { form: DetailsForm }) {
  const text = useText();
  const { draft, rule, change } = form;
  const { addressLabel } = typeIn(rule, draft);
  const isAddressed = addressLabel !== "" || draft.addressees.trim() !== "";
  const label = addressLabel.replace(/:$/u, "");
  return (
    <>
      <div className="drafting-form-grid">
        <MarkChoice kind="urgency" form={form} />
        <MarkChoice kind="secrecy" form={form} />
      </div>
      <CirculationChoice form={form} />
      {isAddressed && <Names field="addressees" form={form} {...(label === "" ? {} : { label })} />}
      <div className="drafting-form-grid">
        <Line field="drafter" form={form} hint={text("details.drafter-hint")} />
        <Line field="contact" form={form} hint={text("details.contact-hint")} />
      </div>
      <Checkbox
        name="isTwoSided"
        label={text("details.two-sided")}
        checked={draft.isTwoSided}
        onChange={(_, { checked }) => change({ isTwoSided: checked === true })}
      />
    </>
  );
}

const noMark = { urgency: "details.urgency-none", secrecy: "details.secrecy-none" } as const;

/** One of the marks the rule set has, or none; a chosen mark it lacks stays to be taken away. */
function MarkChoice({ kind, form }: { kind: "urgency" | "secrecy"; form: DetailsForm }) {
  const text = useText();
  const { draft, rule, change } = form;
  const chosen = draft[kind];
  const known: readonly { readonly code: NonNullable<typeof chosen> }[] = rule.notices[kind];
  const codes = withChosen(
    known.map(({ code }) => code),
    chosen === null ? [] : [chosen],
  );
  const onChoose = (value: string) => change({ [kind]: codes.find((code) => code === value) ?? null });
  return (
    <Choice name={kind} label={text(`details.${kind}`)} value={chosen ?? ""} onChoose={onChoose}>
      <option value="">{text(noMark[kind])}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {markName(code, text)}
        </option>
      ))}
    </Choice>
  );
}

function CirculationChoice({ form: { draft, rule, change } }: { form: DetailsForm }) {
  const text = useText();
  const known = rule.notices.circulation.map(({ code }) => code);
  const codes = withChosen<DetailsDraft["circulation"][number]>(known, draft.circulation);
  const toggle = (code: (typeof codes)[number], isOn: boolean) =>
    change({
      circulation: codes.filter((other) => (other === code ? isOn : draft.circulation.includes(other))),
    });
  return (
    <fieldset>
      <legend>{text("details.circulation")}</legend>
      <div className="drafting-form-grid drafting-form-checks">
        {codes.map((code) => (
          <Checkbox
            key={code}
            name="circulation"
            label={markName(code, text)}
            checked={draft.circulation.includes(code)}
            onChange={(_, { checked }) => toggle(code, checked === true)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function withChosen<Code>(known: readonly Code[], chosen: readonly Code[]): readonly Code[] {
  return [...known, ...chosen.filter((code) => !known.includes(code))];
}
