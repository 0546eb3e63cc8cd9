import { formatDate } from "../../../../../shared/domain/dates";
import { type FormFinding, formFindings, type RuleSet } from "../../../../../shared/domain/form-rules";
import { isMessageCode } from "../../../../../shared/text";
import type { Text } from "../../../../ui/use-text";
import type { ProgrammeView } from "../../state";

type Details = ProgrammeView["details"];

/** A doubt about the form in words, with the field it is mended in. */
export interface FormDoubt {
  readonly words: string;
  readonly field: string;
}

/** The doubts about a document's form in words; none while its rule set is not known. */
export function formDoubts(details: Details, rule: RuleSet | undefined, text: Text): readonly FormDoubt[] {
  if (!rule) return [];
  return formFindings(details, rule).map((finding) => ({
    words: text(finding.code, shownParams(finding, text)),
    field: fieldOf(finding, details),
  }));
}

const fields: Readonly<Record<FormFinding["code"], string>> = {
  "form-finding.rule-not-in-force": "ruleSet",
  "form-finding.type-unknown": "typeName",
  "form-finding.mark-unknown": "circulation",
  "form-finding.addressees-unused": "addressees",
  "form-finding.prefix-unknown": "authority",
  "form-finding.deputy-in-committee": "authority",
};

function fieldOf({ code, params }: FormFinding, { form }: Details): string {
  if (params.mark === undefined) return fields[code];
  if (params.mark === form.secrecy) return "secrecy";
  return params.mark === form.urgency ? "urgency" : fields[code];
}

function shownParams({ params }: FormFinding, text: Text): FormFinding["params"] {
  const { date, mark } = params;
  return {
    ...params,
    ...(date ? { date: formatDate(date) } : {}),
    ...(mark ? { mark: markName(mark, text) } : {}),
  };
}

/** The words of a mark; its code for one this program does not know. */
export function markName(mark: string, text: Text): string {
  const code = `form-mark.${mark}`;
  return isMessageCode(code) ? text(code) : mark;
}
