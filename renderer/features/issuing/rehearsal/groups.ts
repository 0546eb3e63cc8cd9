import { formatDate } from "../../../../shared/domain/dates";
import type { IssueFinding } from "../../../../shared/domain/issuing";
import { isMessageCode } from "../../../../shared/text";
import type { IssueRehearsal } from "../../../client";
import type { Text } from "../../../ui/use-text";

/** Findings that say the same, each with the place it is mended at. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: IssueFinding["severity"];
  readonly words: string;
  readonly places: readonly Pick<IssueFinding, "label" | "place">[];
}

/** The findings as lines: those of one sentence together, in the order of the first. */
export function groupsOf(findings: IssueRehearsal["findings"], text: Text): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const { code, severity, params, label, place } of findings) {
    const words = isMessageCode(code) ? text(code, shownParams(params, text)) : code;
    const key = `${severity} ${words}`;
    const known = groups.get(key)?.places ?? [];
    groups.set(key, { key, severity, words, places: [...known, { label, place }] });
  }
  return [...groups.values()];
}

/** How many things stop the issue and how many only ask for a look. */
export function countsOf(findings: IssueRehearsal["findings"]) {
  const stops = findings.filter(({ severity }) => severity === "stops").length;
  return { stops, warns: findings.length - stops };
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

function shownParams(params: IssueFinding["params"], text: Text): IssueFinding["params"] {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, shownValue(name, value, text)]),
  );
}

function shownValue(name: string, value: string | number, text: Text): string | number {
  if (typeof value === "number") return value;
  if (isoDay.test(value)) return formatDate(value);
  const mark = `form-mark.${value}`;
  return name === "mark" && isMessageCode(mark) ? text(mark) : value;
}
