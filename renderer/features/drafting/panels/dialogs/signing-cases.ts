import { type RuleSet, withRuledPrefix } from "../../../../../shared/domain/form-rules";

/** One way of signing that a rule set provides for: under which authority, in which post. */
interface SigningCase {
  readonly key: string;
  readonly authority: string;
  readonly post: string;
}

/** The ways of signing of a rule set, in its order. */
export function signingCases({ signature }: RuleSet): readonly SigningCase[] {
  return signature.forms.flatMap(({ authority, posts }) =>
    posts.map((post) => ({ key: `${authority}|${post}`, authority, post })),
  );
}

/** The case an authority and a post come to, whatever their capitals and the spelling of the prefix. */
export function signingCaseOf(
  rule: RuleSet,
  signed: { readonly authority: string; readonly post: string },
): SigningCase | undefined {
  const wanted = [signed.authority, signed.post].map((line) => plain(line, rule)).join("|");
  return signingCases(rule).find(
    ({ authority, post }) => [authority, post].map((line) => plain(line, rule)).join("|") === wanted,
  );
}

function plain(line: string, rule: RuleSet): string {
  return withRuledPrefix(line.trim().normalize("NFC"), rule).toLocaleUpperCase("vi");
}
