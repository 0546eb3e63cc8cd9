import { formatOfficialDate } from "../../dates";
import type { RuleSet } from "../../form-rules";
import type { CopyKind } from "../../programme/copy-kind";
import type { Unit } from "../../unit";
import { layoutRecipients, layoutSignature, ruledRecipients } from "../closing";
import { formLine } from "../header";
import { layoutProgramme } from "../layout";
import { type ParagraphMaker, paragraphMaker } from "../paragraphs";
import type { DocumentBlock, DocumentColumns, DocumentParagraph, OfficialDocument } from "../tree";
import { fillForm, numberText, plainLine, type Wording } from "../wording";

/**
 * What a copy of an issued paper says below the text: `number` is that in the register of copies, `date` the day it is
 * made (ISO). `parts` are the ids of the parts an extract prints, "" being what stands before the first; other kinds
 * print all.
 */
export interface CopyPaper extends Pick<Unit, "authority" | "post" | "signer" | "recipients" | "place"> {
  readonly kind: CopyKind;
  readonly number: number;
  readonly date: string;
  readonly parts: readonly string[];
}

/** Who copies, and by which rules. */
interface Copier {
  readonly unit: Pick<Unit, "name" | "symbol">;
  readonly ruleSet: RuleSet;
}

type Numbered = Pick<CopyPaper, "kind" | "number">;

/** Number and symbol of a copy as the paper prints them ("Số 01-BS/ĐU"), with plain spaces and hyphens. */
export function printedCopyNumber(copy: Numbered, copier: Copier): string {
  return plainLine(numberLine(copy, copier));
}

function numberLine({ kind, number }: Numbered, copier: Copier): string {
  const { ruleSet, unit } = copier;
  const words = {
    number: numberText(String(number), ruleSet),
    type: formOf(kind, ruleSet).code,
    symbol: unit.symbol,
  };
  return fillForm(ruleSet.number.form, words);
}

/** What a kind of copy is called: "Sao y". */
export function copyFormName(kind: CopyKind, ruleSet: RuleSet): string {
  return formOf(kind, ruleSet).name;
}

/**
 * A copy of an issued paper: its text as issued, or the parts an extract prints, and below the last of it a line over the
 * whole width, the stamp or head of the copy, and who signs it. What is placed at the foot of the last page stays there.
 */
export function layoutOfficialCopy(
  issued: Omit<Parameters<typeof layoutProgramme>[0], "ruleSet" | "parts">,
  copy: CopyPaper,
  copier: Copier,
): OfficialDocument {
  const { ruleSet } = copier;
  const parts = copy.kind === "extract" ? { parts: new Set(copy.parts) } : {};
  const document = layoutProgramme({ ...issued, ruleSet, ...parts });
  const last = document.sections.at(-1);
  if (!last) return document;
  const { page } = last;
  const added = copyBlocks(copy, copier, page.widthMm - page.leftMm - page.rightMm);
  const end = last.blocks.findLastIndex(({ kind }) => kind !== "placed") + 1;
  const text = last.blocks.slice(0, end).map(letGo);
  const blocks = [...text, ...added, ...last.blocks.slice(end)];
  return { ...document, sections: [...document.sections.slice(0, -1), { page, blocks }] };
}

/** The paper's own end stays on its page when the copy's block needs the next one. */
function letGo(block: DocumentBlock, at: number, all: readonly DocumentBlock[]): DocumentBlock {
  if (block.kind !== "columns" || at < all.length - 1) return block;
  const free = (line: DocumentParagraph) => ({ ...line, keepsWithNext: false });
  return { ...block, left: block.left.map(free), right: block.right.map(free) };
}

function formOf(kind: CopyKind, { copies }: RuleSet): RuleSet["copies"]["forms"][number] {
  const found = copies.forms.find((form) => form.kind === kind);
  if (!found) throw new Error(`the rule set has no copies of the kind ${kind}`);
  return found;
}

function copyBlocks(copy: CopyPaper, copier: Copier, widthMm: number): readonly DocumentBlock[] {
  const { ruleSet } = copier;
  const { lineWeightPt, block } = ruleSet.copies;
  const make = paragraphMaker(ruleSet.components);
  const words = wordsOf(copy, copier);
  const lineBelow = { lengthMm: widthMm, weightPt: lineWeightPt };
  const space = () => make("signatureSpace", "");
  const setting = { words, ruleSet, widthMm, make };
  return [{ ...space(), lineBelow }, space(), copyColumns(block, copy, setting)];
}

function wordsOf(copy: CopyPaper, copier: Copier): Wording {
  const { unit, ruleSet } = copier;
  const { separator, end } = ruleSet.recipients;
  return {
    unit: unit.name,
    number: numberLine(copy, copier),
    copyForm: copyFormName(copy.kind, ruleSet),
    place: copy.place,
    date: formatOfficialDate(copy.date, "words"),
    recipients: ruledRecipients(copy.recipients, ruleSet).join(`${separator} `) + end,
  };
}

interface Setting {
  readonly words: Wording;
  readonly ruleSet: RuleSet;
  readonly widthMm: number;
  readonly make: ParagraphMaker;
}

type CopyBlock = RuleSet["copies"]["block"];
type CopyPart = CopyBlock["left"][number];

function copyColumns(
  { leftMm, frame, left, right }: CopyBlock,
  copy: CopyPaper,
  setting: Setting,
): DocumentColumns {
  const lines = (side: readonly CopyPart[], widthMm: number) =>
    side.flatMap((part) => copyLines(part, copy, { ...setting, widthMm }));
  const rightMm = setting.widthMm - leftMm;
  const inside = leftMm - 2 * (frame?.paddingMm ?? 0);
  const sides = { left: lines(left, inside), right: lines(right, rightMm) };
  return { kind: "columns", leftMm, rightMm, ...sides, ...(frame ? { leftFrame: frame } : {}) };
}

function copyLines(
  part: CopyPart,
  copy: CopyPaper,
  { words, ruleSet, widthMm, make }: Setting,
): readonly DocumentParagraph[] {
  if (!("part" in part)) return [formLine(part, words, { rule: ruleSet, widthMm, make })];
  return part.part === "signature"
    ? layoutSignature(copy, ruleSet, make)
    : layoutRecipients(ruledRecipients(copy.recipients, ruleSet), ruleSet, make);
}
