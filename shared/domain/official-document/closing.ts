import type { ProgrammeDetails } from "../programme/details";
import type { Unit } from "../unit";
import type { ParagraphMaker } from "./paragraphs";
import type { RuleSet } from "./rule-set";
import type { DocumentColumns, DocumentParagraph } from "./tree";
import { signatureOf } from "./wording";

/** Recipients at the left and the signature at the right, side by side and never apart over two pages. */
export function layoutClosing(
  details: ProgrammeDetails,
  unit: Unit,
  rule: RuleSet,
  make: ParagraphMaker,
): DocumentColumns {
  const { leftMm, rightMm } = rule.signature;
  const names = details.recipients.length > 0 ? details.recipients : unit.recipients;
  return {
    kind: "columns",
    leftMm,
    rightMm,
    left: layoutRecipients(names, rule, make),
    right: layoutSignature(details, unit, rule, make),
  };
}

function layoutRecipients(
  names: readonly string[],
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  const { label, mark, separator, end } = rule.recipients;
  const bare = names.map(bareName).filter((name) => name !== "");
  if (bare.length === 0) return [];
  const items = bare.map((name, at) => `${mark}${name}${at === bare.length - 1 ? end : separator}`);
  return [make("recipientsLabel", label), ...items.map((item) => make("recipient", item))];
}

/** A recipient as typed, without the dash and the stop that the form itself sets. */
function bareName(typed: string): string {
  return typed.replace(/^[\s\-–—+]+/u, "").replace(/[\s;,.]+$/u, "");
}

function layoutSignature(
  details: ProgrammeDetails,
  unit: Unit,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  const { authority, post, signer } = signatureOf(details, unit);
  const { blankLines, prefixes } = rule.signature;
  const space = Array.from({ length: blankLines }, () => make("signatureSpace", ""));
  return [
    ...(authority.trim() === "" ? [] : [make("authority", withPrefix(authority, prefixes))]),
    make("post", post),
    ...space,
    make("signer", signer),
  ];
}

function withPrefix(authority: string, prefixes: Readonly<Record<string, string>>): string {
  const found = Object.entries(prefixes).find(([prefix]) => authority.startsWith(prefix));
  return found ? found[1] + authority.slice(found[0].length) : authority;
}
