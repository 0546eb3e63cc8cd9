import type { ProgrammeDetails } from "../programme/details";
import { prefixIn } from "./authority";
import { knownType } from "./document-type";
import type { RuleSet } from "./rule-set";
import { isInForce } from "./validity";

/** A doubt about how a document's form was chosen, for the list before export; `params` fill its sentence; a `mark` is its code. */
export interface FormFinding {
  readonly code: `form-finding.${FindingCode}`;
  readonly params: Readonly<Record<string, string>>;
}

type FindingCode =
  | "rule-not-in-force"
  | "type-unknown"
  | "mark-unknown"
  | "addressees-unused"
  | "prefix-unknown"
  | "deputy-in-committee";

/**
 * What a rule set does not provide for in a document's details, and would therefore not print or print in a form of
 * another system: its date, type, marks, addressees, and the authority it is signed by.
 */
export function formFindings(details: ProgrammeDetails, rule: RuleSet): readonly FormFinding[] {
  const { date, typeName: type, form } = details;
  const known = knownType(rule, type);
  return [
    ...when(date !== null && !isInForce(rule, date), "rule-not-in-force", {
      rule: rule.id,
      date: date ?? "",
    }),
    ...when(!known, "type-unknown", { type, rule: rule.id }),
    ...unknownMarks(details, rule).map((mark) => finding("mark-unknown", { mark, rule: rule.id })),
    ...when(form.addressees.length > 0 && !known?.addressLabel, "addressees-unused", { type }),
    ...authorityFindings(details, rule),
  ];
}

function unknownMarks({ form }: ProgrammeDetails, { notices }: RuleSet): readonly string[] {
  const known: readonly string[] = [...notices.secrecy, ...notices.urgency, ...notices.circulation].map(
    ({ code }) => code,
  );
  const chosen = [form.secrecy, form.urgency, ...form.circulation].filter((mark) => mark !== null);
  return chosen.filter((mark) => !known.includes(mark));
}

/** The Party has no thừa uỷ quyền, and inside a committee a deputy signs for the body, not for its head. */
function authorityFindings({ authority, post }: ProgrammeDetails, rule: RuleSet): readonly FormFinding[] {
  const prefix = prefixIn(authority.trim());
  const isUnknown = prefix !== undefined && rule.signature.prefixes[prefix] === null;
  const isDeputy = rule.system === "party" && prefix === "deputy" && /^phó bí thư/iu.test(post.trim());
  return [
    ...when(isUnknown, "prefix-unknown", { authority, rule: rule.id }),
    ...when(isDeputy, "deputy-in-committee", { authority }),
  ];
}

function when(holds: boolean, code: FindingCode, params: FormFinding["params"]): readonly FormFinding[] {
  return holds ? [finding(code, params)] : [];
}

function finding(code: FindingCode, params: FormFinding["params"]): FormFinding {
  return { code: `form-finding.${code}`, params };
}
