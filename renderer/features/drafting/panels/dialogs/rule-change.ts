import { type RuleSet, ruleDifferences, typeIn } from "../../../../../shared/domain/form-rules";
import { isMessageCode, type MessageParams } from "../../../../../shared/text";
import type { Text } from "../../../../ui/use-text";
import type { DetailsDraft } from "./details-draft";

type Difference = ReturnType<typeof ruleDifferences>[number];

/** What another rule set changes: on this document, and beyond it. */
interface RuleChanges {
  readonly here: readonly Difference[];
  readonly elsewhere: readonly Difference[];
}

/** The differences between two rule sets, those that a document shows apart from those that it has no use for. */
export function ruleChanges(before: RuleSet, after: RuleSet, draft: DetailsDraft): RuleChanges {
  const all = ruleDifferences(before, after);
  const isHere = (difference: Difference) => concerns(difference, draft, [before, after]);
  return { here: all.filter(isHere), elsewhere: all.filter((difference) => !isHere(difference)) };
}

/** The components that a document has only when it is marked or written so. */
const conditional: Readonly<Record<string, (draft: DetailsDraft) => boolean>> = {
  secrecy: ({ secrecy }) => secrecy !== null,
  urgency: ({ urgency }) => urgency !== null,
  circulation: ({ circulation }) => circulation.some((mark) => mark !== "no-media"),
  mediaNotice: ({ circulation }) => circulation.includes("no-media"),
  draft: ({ isFinal }) => !isFinal,
  drafter: ({ drafter }) => drafter.trim() !== "",
  contact: ({ contact }) => contact.trim() !== "",
};

function concerns({ code, subject }: Difference, draft: DetailsDraft, rules: readonly RuleSet[]): boolean {
  const types = rules.map((rule) => typeIn(rule, draft));
  const isLetter = types.some(({ form }) => form === "letter");
  if (code === "rule-difference.notice") return rules.some((rule) => isMarked(subject, draft, rule));
  if (ofTypes.has(code)) return isSame(subject, draft.typeName);
  if (code === "rule-difference.letter-subject" || subject === "letterSubject") return isLetter;
  if (titleOnly.has(subject) || titleOnly.has(code)) return !isLetter;
  if (addressOnly.has(subject)) return types.some(({ addressLabel }) => addressLabel !== "");
  return conditional[subject]?.(draft) ?? true;
}

const ofTypes: ReadonlySet<string> = new Set(
  ["type-code", "type-known", "address-label"].map((aspect) => `rule-difference.${aspect}`),
);
const titleOnly: ReadonlySet<string> = new Set([
  ...["typeName", "subject", "separator"],
  ...["rule-difference.title-separator", "rule-difference.title-line"],
]);
const addressOnly: ReadonlySet<string> = new Set(["addressLabel", "addressee"]);

function isMarked(
  words: string,
  { secrecy, urgency, circulation }: DetailsDraft,
  { notices }: RuleSet,
): boolean {
  const chosen: readonly (string | null)[] = [secrecy, urgency, ...circulation];
  const all = [...notices.secrecy, ...notices.urgency, ...notices.circulation];
  return all.some(({ code, text }) => text === words && chosen.includes(code));
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase("vi") === other.trim().toLocaleLowerCase("vi");
}

/** Differences in words: components that change alike stand in one sentence. */
export function differenceLines(differences: readonly Difference[], text: Text): readonly string[] {
  const alike = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { code, subject, before, after } = difference;
    const key = [code, before, after, ofComponents.has(code) ? "" : subject].join("|");
    alike.set(key, [...(alike.get(key) ?? []), difference]);
  }
  return [...alike.values()].flatMap((group) => lineOf(group, text));
}

function lineOf(group: readonly Difference[], text: Text): readonly string[] {
  const [first] = group;
  if (!first) return [];
  const names = group.map(({ code, subject }) => subjectWords(code, subject, text));
  const [name = "", ...others] = names;
  const subject = [name, ...others.map(inSentence)].join(", ");
  const params: MessageParams = { subject, before: first.before, after: first.after };
  return [text(first.code, params)];
}

function inSentence(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase("vi") + name.slice(1);
}

const ofComponents: ReadonlySet<string> = new Set(
  ["size", "bold", "italic", "underlined", "capitals", "line-spacing"].map(
    (aspect) => `rule-difference.${aspect}`,
  ),
);

function subjectWords(code: string, subject: string, text: Text): string {
  const word = `rule-component.${subject}`;
  return ofComponents.has(code) && isMessageCode(word) ? text(word) : subject;
}
