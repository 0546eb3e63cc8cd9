import { Checkbox } from "@fluentui/react-components";
import { typeIn } from "../../../../../shared/domain/form-rules";
import { printedNumber } from "../../../../../shared/domain/official-document/issuing";
import { useOffice } from "../../../../client";
import { localDay } from "../../../../ui/local-day";
import { useText } from "../../../../ui/use-text";
import { useDrafting } from "../../state";
import { ruleSetAfter } from "./details-draft";
import { Choice, DateLine, type DetailsForm, Line } from "./details-fields";
import { RuleChoice } from "./RuleChoice";

/** Type, number, date, state of the draft, and the rules of form. */
export function NumberFields({ form }: { form: DetailsForm }) {
  const text = useText();
  const { draft, rule, ruleSets, change } = form;
  const printed = usePrintedNumber(form);
  const isNumbered = typeIn(rule, draft).form !== "material";
  const onDate = (given: { date?: string }) =>
    change({ ...given, ruleSet: ruleSetAfter(ruleSets, draft, given.date ?? draft.date, localDay()) });
  return (
    <>
      <div className="drafting-form-grid drafting-form-thirds">
        <TypeChoice form={form} />
        <DateLine field="date" form={{ ...form, change: onDate }} placeholder={text("details.date-blank")} />
        <Line field="place" form={form} />
        {isNumbered && (
          <>
            <Line field="number" form={form} placeholder={text("details.number-blank")} hint={printed} />
            <Line field="symbol" form={form} />
          </>
        )}
        <Line field="draftNumber" form={form} isOff={draft.isFinal} />
        <DateLine field="periodFrom" form={form} />
        <DateLine field="periodTo" form={form} />
        <Checkbox
          name="isFinal"
          className="drafting-form-final"
          label={text("details.final")}
          checked={draft.isFinal}
          onChange={(_, { checked }) => change({ isFinal: checked === true })}
        />
      </div>
      <RuleChoice form={form} />
    </>
  );
}

/** The types the rule set knows, and the document's own when it is another. */
function TypeChoice({ form: { draft, rule, change } }: { form: DetailsForm }) {
  const text = useText();
  const { name } = typeIn(rule, draft);
  const isKnown = rule.types.some((type) => type.name === name);
  const onChoose = (chosen: string) => {
    const type = rule.types.find((known) => known.name === chosen);
    if (type) change({ typeName: type.name.toLocaleUpperCase("vi"), typeCode: type.code });
  };
  return (
    <Choice name="typeName" label={text("details.type")} value={name} onChoose={onChoose}>
      {!isKnown && <option value={name}>{name}</option>}
      {rule.types.map((type) => (
        <option key={type.name} value={type.name}>
          {type.code === "" ? type.name : `${type.name} (${type.code})`}
        </option>
      ))}
    </Choice>
  );
}

/** The number line as it will print. */
function usePrintedNumber({ draft, rule }: DetailsForm): string {
  const text = useText();
  const { unit } = useOffice();
  const kept = useDrafting((state) => state.programme.details);
  if (!unit) return "";
  const { number, symbol, typeCode, typeName } = draft;
  const numbered = { ...rule, number: { ...rule.number, blank: text("details.number-dots") } };
  const line = printedNumber({ ...kept, number, symbol, typeCode, typeName }, unit, numbered);
  return text("details.printed-number", { line });
}
