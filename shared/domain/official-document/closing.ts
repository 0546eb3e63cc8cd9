import { type RuleSet, typeIn, withRuledPrefix } from "../form-rules";
import type { ProgrammeDetails } from "../programme/details";
import type { Unit } from "../unit";
import type { ParagraphMaker } from "./paragraphs";
import type { DocumentColumns, DocumentParagraph } from "./tree";
import { signatureOf } from "./wording";

/**
 * Recipients at the left and the signature at the right, side by side and never apart over two pages. Minutes are signed
 * by two side by side, the recipients below them.
 */
export function layoutClosing(
  details: ProgrammeDetails,
  unit: Unit,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentColumns[] {
  const { leftMm, rightMm } = rule.signature;
  const { drafter } = details.form;
  const recipients = [
    ...layoutRecipients(recipientsOf(details, unit, rule), rule, make),
    ...(drafter.trim() === "" ? [] : [make("drafter", drafter)]),
  ];
  const sides = { kind: "columns", leftMm, rightMm } as const;
  if (typeIn(rule, details).form !== "minutes") {
    const signature = layoutSignature(signatureOf(details, unit), rule, make);
    return [{ ...sides, left: recipients, right: signature }];
  }
  const { recorder, chair } = rule.minutes;
  const signed = {
    ...sides,
    left: layoutRole(recorder, details.form.recorder ?? "", rule, make),
    right: layoutRole(chair, signatureOf(details, unit).signer, rule, make),
  };
  if (recipients.length === 0) return [signed];
  return [signed, { ...sides, left: [make("signatureSpace", ""), ...recipients], right: [] }];
}

/** "Kính gửi:" or "Kính trình:" with those the document goes to; nothing for a type that addresses nobody. */
export function layoutAddress(
  details: ProgrammeDetails,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly (DocumentColumns | DocumentParagraph)[] {
  const { leftMm, rightMm, mark, separator, end } = rule.address;
  const names = addresseesOf(details, rule);
  const items =
    names.length < 2 ? names : names.map((name, at) => mark + name + (names[at + 1] ? separator : end));
  if (items.length === 0) return [];
  const label = `${typeIn(rule, details).addressLabel}\u00a0\u00a0`;
  return [
    make("signatureSpace", ""),
    {
      kind: "columns",
      leftMm,
      rightMm,
      left: [make("addressLabel", label)],
      right: items.map((item) => make("addressee", item)),
    },
    make("signatureSpace", ""),
  ];
}

function addresseesOf(details: ProgrammeDetails, rule: RuleSet): readonly string[] {
  if (typeIn(rule, details).addressLabel === "") return [];
  return details.form.addressees.map(bareName).filter((name) => name !== "");
}

/** Recipients as the form prints them: bare names, where it is stored in the words of the rule, last. */
export function ruledRecipients(typed: readonly string[], rule: RuleSet): readonly string[] {
  const names = typed.map(bareName).filter((name) => name !== "");
  const kept = names.filter((name) => storage.test(name)).map((name) => asStored(name, rule));
  return [...names.filter((name) => !storage.test(name)), ...kept];
}

function recipientsOf(details: ProgrammeDetails, unit: Unit, rule: RuleSet): readonly string[] {
  const { firstRecipient } = rule.address;
  const typed = details.recipients.length > 0 ? details.recipients : unit.recipients;
  const names = typed.map(bareName).filter((name) => name !== "");
  const isAddressed = addresseesOf(details, rule).length > 0;
  const all = isAddressed ? [firstRecipient, ...names.filter((name) => name !== firstRecipient)] : names;
  return ruledRecipients(all, rule);
}

const storage = /^lưu(?:\s*:\s*|\s+)/iu;

function asStored(name: string, rule: RuleSet): string {
  return name.replace(storage, rule.recipients.storage);
}

/** "Nơi nhận:" and those it goes to, one a line. */
export function layoutRecipients(
  names: readonly string[],
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  const { label, mark, separator, end } = rule.recipients;
  if (names.length === 0) return [];
  const items = names.map((name, at) => `${mark}${name}${at === names.length - 1 ? end : separator}`);
  return [make("recipientsLabel", label), ...items.map((item) => make("recipient", item))];
}

/** A recipient as typed, without the dash and the stop that the form itself sets. */
function bareName(typed: string): string {
  return typed.replace(/^[\s\-–—+]+/u, "").replace(/[\s;,.]+$/u, "");
}

/** Who signs, with the authority and the post, and the room for the hand. */
export function layoutSignature(
  { authority, post, signer }: Pick<Unit, "authority" | "post" | "signer">,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  const authorityLine = withRuledPrefix(authority.trim(), rule);
  return [
    ...(authorityLine === "" ? [] : [make("authority", authorityLine)]),
    ...layoutPosts(withRuledPrefix(post, rule), make),
    ...signedBy(signer, rule, make),
  ];
}

/** Who signs the minutes and as what. */
function layoutRole(
  role: string,
  signer: string,
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  return [make("post", role), ...signedBy(signer, rule, make)];
}

/** The room for the hand, and the name under it. */
function signedBy(signer: string, rule: RuleSet, make: ParagraphMaker): readonly DocumentParagraph[] {
  const space = Array.from({ length: rule.signature.blankLines }, () => make("signatureSpace", ""));
  return [...space, make("signer", signer)];
}

/** Two posts held by one person stand one below the other, "kiêm" between them. */
function layoutPosts(post: string, make: ParagraphMaker): readonly DocumentParagraph[] {
  const [first = "", ...others] = post.split(/\s+kiêm\s+/iu);
  return [make("post", first), ...others.flatMap((other) => [make("postLink", "kiêm"), make("post", other)])];
}
