import type { Node as ProgrammeNode } from "prosemirror-model";
import { type RuleSet, typeIn } from "../form-rules";
import type { ProgrammeDetails } from "../programme/details";
import { placeBlocks } from "../programme/outline";
import type { Unit } from "../unit";
import { type AnnexTable, announcements, dutyAnnex, layoutAnnexes } from "./annex";
import { layoutBody } from "./body";
import { layoutAddress, layoutClosing } from "./closing";
import { withRuledEndings } from "./endings";
import { balanced, layoutHeader, layoutMargins, withLine } from "./header";
import { headingLevels, headingRange } from "./headings";
import { type ParagraphMaker, paragraphMaker } from "./paragraphs";
import type { DocumentBlock, DocumentColumns, DocumentParagraph, OfficialDocument } from "./tree";
import { type Wording, wordingOf } from "./wording";

/**
 * What a programme is laid out from. `today` is an ISO date: the year of a date still blank. `annexes` follow the annex
 * of duties that the programme itself brings. `parts` are the ids of the parts an extract prints, without any annex.
 */
export interface LayoutInput {
  readonly doc: ProgrammeNode;
  readonly details: ProgrammeDetails;
  readonly unit: Unit;
  readonly ruleSet: RuleSet;
  readonly today: string;
  readonly annexes?: readonly AnnexTable[];
  readonly parts?: ReadonlySet<string>;
}

/**
 * A programme laid out by a rule set as the type its details name: header block, title or address, text, closing block,
 * and its annexes, which the text then announces. An unfinished programme carries its draft mark.
 */
export function layoutProgramme(input: LayoutInput): OfficialDocument {
  const { details, unit, ruleSet, annexes: given = [] } = input;
  const make = paragraphMaker(ruleSet.components);
  const subject = subjectOf(input.doc, details.typeName);
  const words = wordingOf({ ...input, subject });
  const duties = dutyAnnex(input.doc, ruleSet);
  const annexes = duties ? [duties, ...given] : given;
  const main = { page: ruleSet.page, blocks: layoutMain(input, annexes, words, make) };
  return {
    title: make("body", `${details.typeName} ${subject}`.trim()).runs[0]?.text ?? "",
    author: make("body", unit.name).runs[0]?.text ?? "",
    language: ruleSet.language,
    font: ruleSet.font,
    styles: ruleSet.components,
    headings: headingLevels(ruleSet, headingRange(input.doc)),
    letterMark: ruleSet.marks.letter,
    isTwoSided: details.form.isTwoSided,
    sections: [main, ...layoutAnnexes(input.parts ? [] : annexes, ruleSet, words, make)],
  };
}

function layoutMain(
  { doc, details, unit, ruleSet, parts }: LayoutInput,
  annexes: readonly AnnexTable[],
  words: Wording,
  make: ParagraphMaker,
): readonly DocumentBlock[] {
  const body = layoutBody(doc, ruleSet, make);
  const notices = announcements(annexes, body, ruleSet).map((notice) => make("body", notice));
  const text = withRuledEndings([...body, ...notices], ruleSet.endings);
  const titleId = String(doc.child(0).attrs.id);
  const margins = layoutMargins(details, ruleSet, make);
  return [
    ...margins.first,
    anchoredColumns(layoutHeader(details, ruleSet, words, make), titleId),
    ...layoutTitle(details, ruleSet, words, make).map((line) => anchored(line, titleId)),
    ...layoutAddress(details, ruleSet, make),
    ...keptWithClosing(ofParts(text, doc, parts)),
    make("signatureSpace", ""),
    ...layoutClosing(details, unit, ruleSet, make),
    ...margins.last,
  ];
}

/** The paragraphs of some parts, as they stand in the whole; what the form adds to the text is left out. */
function ofParts(
  body: readonly DocumentParagraph[],
  doc: ProgrammeNode,
  parts: LayoutInput["parts"],
): readonly DocumentParagraph[] {
  if (!parts) return body;
  const chosen = new Set(placeBlocks(doc).flatMap(({ id, partId }) => (parts.has(partId) ? [id] : [])));
  return body.filter(({ anchor }) => anchor !== null && chosen.has(anchor));
}

/** The name of the type, the trích yếu and what parts them from the text; a letter has its trích yếu under its number. */
function layoutTitle(
  details: ProgrammeDetails,
  rule: RuleSet,
  words: Wording,
  make: ParagraphMaker,
): readonly DocumentParagraph[] {
  if (typeIn(rule, details).form === "letter") return [];
  const { separator, lineBelow } = rule.title;
  const widthMm = rule.page.widthMm - rule.page.leftMm - rule.page.rightMm;
  const { subject = "" } = words;
  return [
    make("typeName", words.typeName ?? ""),
    ...(subject === ""
      ? []
      : [withLine(balanced(make("subject", subject), rule, widthMm), lineBelow, rule, widthMm)]),
    ...(separator === "" ? [] : [make("separator", separator)]),
  ];
}

/** The title's block is printed by the trích yếu, wherever the form puts it. */
function anchored(paragraph: DocumentParagraph, anchor: string): DocumentParagraph {
  const isSubject = paragraph.style === "subject" || paragraph.style === "letterSubject";
  return isSubject ? { ...paragraph, anchor } : paragraph;
}

function anchoredColumns(columns: DocumentColumns, anchor: string): DocumentColumns {
  return { ...columns, left: columns.left.map((line) => anchored(line, anchor)) };
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

/** The last two paragraphs go with the signature: no page holds a signature under nothing, or under a notice alone. */
function keptWithClosing(body: readonly DocumentParagraph[]): readonly DocumentParagraph[] {
  return body.map((paragraph, at) =>
    at >= body.length - 2 ? { ...paragraph, keepsWithNext: true } : paragraph,
  );
}
