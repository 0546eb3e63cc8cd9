import { filledMark, ladders, Numbering } from "../programme/numbering";
import type { RuleSet, TextStyle } from "./rule-set";

/**
 * One thing that changes when a document goes from one rule set to another. `subject` says of what: a component ("typeName"),
 * a type, a mark or a prefix of authority, "" where there is but one. `before` and `after` are as printed, or "yes",
 * "no", "single", "plain"; "none" where a rule set lacks the subject.
 */
export interface RuleDifference {
  readonly code: `rule-difference.${keyof typeof aspects}`;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
}

type Values = ReadonlyMap<string, string>;

const none = "none";
const one = (value: string | number): Values => new Map([["", String(value) || none]]);
const yes = (is: boolean) => (is ? "yes" : "no");

/** A value of each component's look, under the component's name. */
const looks = (of: (style: TextStyle) => string | number) => (rule: RuleSet) =>
  new Map(Object.entries(rule.components).map(([component, style]) => [component, String(of(style))]));

/** What can be told apart, each read from a rule set by subject; the order is that of the list. */
const aspects = {
  "margin-top": (rule: RuleSet) => one(rule.page.topMm),
  "margin-bottom": (rule: RuleSet) => one(rule.page.bottomMm),
  "margin-left": (rule: RuleSet) => one(rule.page.leftMm),
  "margin-right": (rule: RuleSet) => one(rule.page.rightMm),
  heading: (rule: RuleSet) => one(headingOf(rule)),
  emblem: (rule: RuleSet) => one(yes(rule.header.left.some(({ component }) => component === "emblem"))),
  number: (rule: RuleSet) => one(sample(rule.number.form)),
  "number-series": (rule: RuleSet) => one(rule.number.series),
  size: looks(({ sizePt }) => sizePt),
  bold: looks(({ isBold }) => yes(isBold)),
  italic: looks(({ isItalic }) => yes(isItalic)),
  underlined: looks(({ isUnderlined }) => yes(isUnderlined)),
  capitals: looks(({ isUpperCase }) => yes(isUpperCase)),
  "line-spacing": looks(({ linePt }) => linePt ?? "single"),
  "title-separator": (rule: RuleSet) => one(rule.title.separator),
  "title-line": (rule: RuleSet) => one(yes(rule.title.lineBelow !== null)),
  "letter-subject": (rule: RuleSet) => one(sample(rule.letterSubjectForm)),
  "address-label": (rule: RuleSet) => typeValues(rule, ({ addressLabel }) => addressLabel),
  "type-code": (rule: RuleSet) => typeValues(rule, ({ code }) => code),
  "type-known": (rule: RuleSet) => typeValues(rule, () => "yes"),
  "basis-mark": (rule: RuleSet) => one(rule.marks.basis),
  "heading-marks": (rule: RuleSet) =>
    new Map(Numbering.options.map((numbering) => [numbering, sampleMarks(rule, numbering)])),
  "text-end": (rule: RuleSet) => one(rule.endings.text),
  "authority-prefix": (rule: RuleSet) =>
    new Map(Object.entries(rule.signature.prefixes).map(([prefix, text]) => [prefix, text?.trim() ?? none])),
  storage: (rule: RuleSet) => one(rule.recipients.storage.trim()),
  "annex-numerals": (rule: RuleSet) => one(rule.annex.numerals),
  notice: (rule: RuleSet) =>
    new Map([...rule.notices.secrecy, ...rule.notices.urgency, ...rule.notices.circulation].map(noticeValue)),
} as const satisfies Record<string, (rule: RuleSet) => Values>;

/** Every difference of form between two rule sets, none when they print alike; names and dates of the rules aside. */
export function ruleDifferences(before: RuleSet, after: RuleSet): readonly RuleDifference[] {
  return Object.entries(aspects).flatMap(([code, read]) =>
    changes(read(before), read(after)).map((change) => ({ code: codeOf(code), ...change })),
  );
}

function changes(before: Values, after: Values): readonly Omit<RuleDifference, "code">[] {
  const subjects = [...new Set([...before.keys(), ...after.keys()])];
  return subjects
    .map((subject) => ({ subject, before: before.get(subject) ?? none, after: after.get(subject) ?? none }))
    .filter((change) => change.before !== change.after);
}

function typeValues(rule: RuleSet, of: (type: RuleSet["types"][number]) => string): Values {
  return new Map(rule.types.map((type) => [type.name, of(type) || none]));
}

function headingOf({ header }: RuleSet): string {
  const words = header.right.filter(({ component }) => component !== "placeAndDate");
  return words.map(({ text }) => text).join(" / ");
}

function noticeValue(notice: RuleSet["notices"]["urgency" | "secrecy" | "circulation"][number]) {
  const frame = notice.box ? `${notice.box.widthMm} × ${notice.box.heightMm} mm` : "plain";
  return [notice.text, frame] as const;
}

/** A form filled with the usual programme's number, or with an ellipsis for a subject. */
function sample(form: string): string {
  const words: Readonly<Record<string, string>> = { number: "05", type: "CTr", symbol: "ĐU" };
  return form.replace(/\{(\w+)\}/gu, (_, name: string) => words[name] ?? "…");
}

/** The marks of headings as the first of each level prints them. */
function sampleMarks({ marks }: RuleSet, numbering: Numbering): string {
  const forms = marks.headings[numbering];
  const firsts = forms.map(() => 1);
  return forms.map((form) => filledMark(form, firsts, ladders[numbering])).join("  ");
}

function codeOf(aspect: string): RuleDifference["code"] {
  return `rule-difference.${aspect as keyof typeof aspects}`; // the entries of `aspects` have its own keys
}
