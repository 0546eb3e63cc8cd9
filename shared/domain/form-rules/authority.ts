import type { RuleSet } from "./rule-set";

type Prefix = keyof RuleSet["signature"]["prefixes"];

/** How offices of either system write the prefixes of authority; the longer before those they begin with. */
const patterns: readonly (readonly [Prefix, RegExp])[] = [
  ["behalf", /^T\s*[/.]?\s*M\s*[.]?\s+/u],
  ["deputy", /^K\s*[/.]?\s*T\s*[.]?\s+/u],
  ["order", /^T\s*[/.]?\s*L\s*[.]?\s+/u],
  ["delegation", /^T\s*[/.]?\s*U\s*[/.]?\s*Q\s*[.]?\s+/u],
  ["acting", /^Q\s*[./]\s*/u],
];

/** The prefix of authority a signature line opens with ("K/T", "KT."); undefined when it opens with none. */
export function prefixIn(line: string): Prefix | undefined {
  return patterns.find(([, pattern]) => pattern.test(line))?.[0];
}

/** A signature line with its prefix as the rule set spells it; one the rules lack stays as typed. */
export function withRuledPrefix(line: string, { signature }: RuleSet): string {
  const found = patterns.find(([, pattern]) => pattern.test(line));
  const ruled = found && signature.prefixes[found[0]];
  return found && ruled ? line.replace(found[1], ruled) : line;
}
