import type { Node as ProgrammeNode } from "prosemirror-model";
import type { ProgrammeDetails } from "../programme/details";
import type { Unit } from "../unit";
import { announcesAnnex, layoutAnnex } from "./annex";
import { layoutBody } from "./body";
import { layoutClosing } from "./closing";
import { type ParagraphMaker, paragraphMaker } from "./paragraphs";
import type { RuleSet } from "./rule-set";
import type { DocumentBlock, DocumentColumns, DocumentParagraph, OfficialDocument } from "./tree";
import { fillForm, type Wording, wordingOf } from "./wording";

/** What a programme is laid out from. `today` is an ISO date: the year of a date still blank. */
export interface LayoutInput {
  readonly doc: ProgrammeNode;
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly today: string;
}

/**
 * A programme laid out by a rule set: header block, title, text, closing block, and the annex of duties when there
 * are any, which the text then announces. An unfinished programme carries its draft mark.
 */
export function layoutProgramme({ doc, details, unit, ruleSet, today }: LayoutInput): OfficialDocument {
  const make = paragraphMaker(ruleSet.components);
  const words = wordingOf(details, unit, ruleSet, today);
  const annex = layoutAnnex(doc, ruleSet, words, make);
  const body = layoutBody(doc, ruleSet, make);
  const subject = subjectOf(doc, details.typeName);
  const blocks = [
    layoutHeader(ruleSet, words, make),
    ...layoutTitle(subject, ruleSet, words, make),
    ...keptWithClosing(annex ? announced(body, ruleSet, make) : body),
    make("signatureSpace", ""),
    layoutClosing(details, unit, ruleSet, make),
  ];
  const main = { page: ruleSet.page, blocks };
  return {
    title: make("body", `${details.typeName} ${subject}`.trim()).runs[0]?.text ?? "",
    author: make("body", unit.name).runs[0]?.text ?? "",
    language: ruleSet.language,
    font: ruleSet.font,
    styles: ruleSet.components,
    headingMarks: ruleSet.marks.headings,
    letterMark: ruleSet.marks.letter,
    sections: annex ? [main, annex] : [main],
  };
}

function layoutHeader(rule: RuleSet, words: Wording, make: ParagraphMaker): DocumentColumns {
  const { leftMm, rightMm, left, right } = rule.header;
  const lines = (side: typeof left): DocumentParagraph[] =>
    side.flatMap(({ component, text, lineBelow }) => {
      const filled = fillForm(text, words);
      return filled.trim() === "" ? [] : [make(component, filled, { lineBelow })];
    });
  return { kind: "columns", leftMm, rightMm, left: lines(left), right: lines(right) };
}

function layoutTitle(
  subject: string,
  rule: RuleSet,
  words: Wording,
  make: ParagraphMaker,
): readonly DocumentBlock[] {
  const { separator, lineBelow } = rule.title;
  return [
    make("typeName", words.typeName ?? ""),
    ...(subject === "" ? [] : [make("subject", subject, { lineBelow })]),
    ...(separator === "" ? [] : [make("separator", separator)]),
  ];
}

/** The trích yếu: the programme's title, without the type's name should the office have typed it there too. */
function subjectOf(doc: ProgrammeNode, typeName: string): string {
  const title = doc.child(0).textContent.trim();
  const repeats =
    typeName !== "" &&
    title.toLocaleLowerCase("vi").startsWith(`${typeName.toLocaleLowerCase("vi")} `) &&
    title.length > typeName.length;
  return repeats ? title.slice(typeName.length).trim() : title;
}

function announced(
  body: readonly DocumentParagraph[],
  rule: RuleSet,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  return announcesAnnex(body, rule) ? body : [...body, make("body", rule.annex.announcement)];
}

/** The last two paragraphs go with the signature: no page holds a signature under nothing, or under a notice alone. */
function keptWithClosing(body: readonly DocumentParagraph[]): readonly DocumentParagraph[] {
  return body.map((paragraph, at) =>
    at >= body.length - 2 ? { ...paragraph, keepsWithNext: true } : paragraph,
  );
}
