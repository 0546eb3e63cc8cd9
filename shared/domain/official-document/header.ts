import { type RuleSet, typeIn } from "../form-rules";
import type { ProgrammeDetails } from "../programme/details";
import type { ParagraphMaker } from "./paragraphs";
import { balancedWidthMm, lastLineWidthMm } from "./text-width";
import type { DocumentColumns, DocumentLine, DocumentParagraph, DocumentPlaced } from "./tree";
import { fillForm, type Wording } from "./wording";

type RuledLine = NonNullable<RuleSet["title"]["lineBelow"]>;
type Notice = RuleSet["notices"]["secrecy" | "urgency" | "circulation"][number];

/** What the header of a type of document leaves out of its rule set's header. */
export function omittedInHeader(details: ProgrammeDetails, rule: RuleSet): RuleSet["minutes"]["omits"] {
  return typeIn(rule, details).form === "minutes" ? rule.minutes.omits : [];
}

/** Names and number at the left, the state's or the Party's heading and the date at the right, and marks under them. */
export function layoutHeader(
  details: ProgrammeDetails,
  rule: RuleSet,
  words: Wording,
  make: ParagraphMaker,
): DocumentColumns {
  const { leftMm, rightMm, left, right } = rule.header;
  const omitted = omittedInHeader(details, rule);
  const lines = (side: typeof left, widthMm: number): DocumentParagraph[] =>
    side.flatMap(({ component, text, lineBelow }) => {
      const isLeftOut = fillForm(text, words).trim() === "" || omitted.includes(component);
      return isLeftOut ? [] : [formLine({ component, text, lineBelow }, words, { rule, widthMm, make })];
    });
  const notices = chosenNotices(details, rule).filter(({ place }) => place === "header");
  const marks = notices.map(({ component, text, box }) => make(component, text, { box }));
  return {
    kind: "columns",
    leftMm,
    rightMm,
    left: [...lines(left, leftMm), ...marks],
    right: lines(right, rightMm),
  };
}

/** A line of a form with its words filled in, in a column of a width: balanced, and with the line drawn under it. */
export function formLine(
  { component, text, lineBelow }: RuleSet["header"]["left"][number],
  words: Wording,
  { rule, widthMm, make }: { rule: RuleSet; widthMm: number; make: ParagraphMaker },
): DocumentParagraph {
  const paragraph = balanced(make(component, fillForm(text, words)), rule, widthMm);
  return withLine(paragraph, lineBelow, rule, widthMm);
}

/**
 * A centred paragraph with lines of like length, as a typist breaks a title: drawn in from both sides as far as it takes
 * no more lines for it.
 */
export function balanced(
  paragraph: DocumentParagraph,
  { components }: RuleSet,
  widthMm: number,
): DocumentParagraph {
  const { sizePt, sidesMm, align } = components[paragraph.style];
  if (align !== "centre") return paragraph;
  const columnMm = widthMm - 2 * sidesMm;
  const needed = balancedWidthMm(textOf(paragraph), sizePt, columnMm) * leeway;
  return { ...paragraph, drawnInMm: Math.max(0, Math.floor((columnMm - needed) / 2)) };
}

const leeway = 1.03; // widths are those of bold letters, known to about a hundredth

function textOf({ runs }: DocumentParagraph): string {
  return runs.map((run) => run.text).join("");
}

/** The paragraph with the line its rule draws under it, as long as a share of its last line of words. */
export function withLine(
  paragraph: DocumentParagraph,
  ruled: RuledLine | null,
  rule: RuleSet,
  widthMm: number,
): DocumentParagraph {
  return ruled ? { ...paragraph, lineBelow: drawn(paragraph, ruled, rule, widthMm) } : paragraph;
}

function drawn(
  paragraph: DocumentParagraph,
  { shareOfText, weightPt }: RuledLine,
  rule: RuleSet,
  widthMm: number,
): DocumentLine {
  const { sizePt, sidesMm } = rule.components[paragraph.style];
  const columnMm = widthMm - 2 * (sidesMm + paragraph.drawnInMm);
  const lengthMm = shareOfText * lastLineWidthMm(textOf(paragraph), sizePt, columnMm);
  return { lengthMm: Math.round(lengthMm * 10) / 10, weightPt };
}

/** What stands in the margins of the first page and of the last: circulation at the top, contact and notices below. */
export function layoutMargins(
  details: ProgrammeDetails,
  rule: RuleSet,
  make: ParagraphMaker,
): { readonly first: readonly DocumentPlaced[]; readonly last: readonly DocumentPlaced[] } {
  const { fromEdgeMm } = rule.notices;
  const notices = chosenNotices(details, rule);
  const placed = (edge: "top" | "bottom") => oneLine(notices, edge, fromEdgeMm, make);
  const last = placed("bottom");
  const { contact } = details.form;
  const above = last.length > 0 ? contactRoomMm : 0;
  const line = placedLine("bottom", fromEdgeMm + above, make("contact", contact));
  return { first: [...placed("top"), ...(contact.trim() === "" ? [] : [line])], last };
}

/** The marks an office chose that the rule set has words for. */
function chosenNotices({ form }: ProgrammeDetails, { notices }: RuleSet): readonly Notice[] {
  return [
    ...notices.secrecy.filter(({ code }) => code === form.secrecy),
    ...notices.urgency.filter(({ code }) => code === form.urgency),
    ...notices.circulation.filter(({ code }) => form.circulation.includes(code)),
  ];
}

const contactRoomMm = 6;

function oneLine(
  notices: readonly Notice[],
  edge: "top" | "bottom",
  fromEdgeMm: number,
  make: ParagraphMaker,
): readonly DocumentPlaced[] {
  const here = notices.filter(({ place }) => place === edge);
  const [first] = here;
  if (!first) return [];
  const text = here.map((notice) => notice.text).join(" - ");
  return [placedLine(edge, fromEdgeMm, make(first.component, text))];
}

function placedLine(
  edge: "top" | "bottom",
  fromEdgeMm: number,
  paragraph: DocumentParagraph,
): DocumentPlaced {
  return { kind: "placed", edge, fromEdgeMm, paragraph };
}
