import type { SourceParagraph } from "../parent-plan/types";
import { typeOfTitleLine } from "./document-types";

/** Which part of an official document a paragraph belongs to. */
export type FramePart = "head" | "body" | "closing" | "foot";

const firstHeading =
  /^(?:(?:phần|chương|mục|điều)\s+(?:thứ\s+)?(?:[ivx\d]+|nhất)\b|I\s*[.\-–—/:)]|1\s*[.)]|[-–—]?\s*căn cứ\s|theo đề nghị\s|xét\s)/iu;
const closingFormula =
  /^(?:Nghị quyết|Chỉ thị|Kết luận|Quy định|Quyết định|Chương trình(?: hành động)?|Kế hoạch|Thông tri|Hướng dẫn) này (?:được )?(?:phổ biến|có hiệu lực|thay thế)/u;
const footStart =
  /^(?:Nơi nhận|Nơi gửi|(?:T\/M|TM\.?|K\/T|KT\.?|T\/L|TL\.?|TUQ\.?|Q\.)\s*\p{Lu}{2}|XÁC THỰC VĂN BẢN)/u;
/** Lines of form inside a document: "QUYẾT NGHỊ:" after the legal bases, "(Kèm theo …)" under the title of an annex. */
const formLine =
  /^(?:(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ ĐỊNH|QUY ĐỊNH|YÊU CẦU)\s*:?|\(\s*(?:Ban hành k|K)èm theo .*)$/u;
const annexStart = /^phụ lục(?:\s+(?:[ivx]+|\d+))?\s*[.:]?$/iu;
const longLine = 220;
const longestHead = 40;

function isLongSentence(text: string): boolean {
  return text.length > longLine || (text.length > 60 && /[.;:]$/u.test(text));
}

function endsHead(paragraph: SourceParagraph, hasTitle: boolean): boolean {
  const { text, listMark } = paragraph;
  if (firstHeading.test(text) || listMark !== "") return true;
  return (
    hasTitle &&
    isLongSentence(text) &&
    !paragraph.isBold &&
    !paragraph.isCentred &&
    !/^\(?kèm theo/iu.test(text)
  );
}

function headLength(paragraphs: readonly SourceParagraph[], from: number): number {
  let titleAt = Number.POSITIVE_INFINITY;
  for (const [at, paragraph] of paragraphs.slice(from, from + longestHead).entries()) {
    if (endsHead(paragraph, at > titleAt + 1)) return at;
    if (typeOfTitleLine(paragraph.text) !== "") titleAt = at;
  }
  return 0;
}

/** A title line opens a head of its own: "CHƯƠNG TRÌNH HÀNH ĐỘNG …" after the resolution that issues it. */
function isInnerTitle({ text }: SourceParagraph): boolean {
  return typeOfTitleLine(text) !== "" && !text.endsWith(":");
}

function endsFoot(paragraph: SourceParagraph): boolean {
  const { text } = paragraph;
  return (
    isInnerTitle(paragraph) ||
    annexStart.test(text) ||
    /^(?:I\s*[.\-–—]|phần (?:thứ nhất|I)\b|chương I\b)/iu.test(text)
  );
}

/** True when the paragraphs open like an official document: a number line, a national or Party heading, a type line. */
export function hasOfficialHead(paragraphs: readonly SourceParagraph[]): boolean {
  return paragraphs
    .slice(0, longestHead)
    .some(({ text }) => /^số\s*:?\s*\d*\s*[-–/]/iu.test(text) || typeOfTitleLine(text) !== "");
}

/**
 * Sorts the paragraphs of a document into head (names, number, date, title), body, closing formula ("… này phổ biến đến
 * chi bộ") and foot (recipients, signature). Text without an official head is all body.
 */
export function frameOf(paragraphs: readonly SourceParagraph[]): FramePart[] {
  const frame: FramePart[] = [];
  let headLeft = hasOfficialHead(paragraphs) ? headLength(paragraphs, 0) : 0;
  let isFoot = false;
  for (const [at, paragraph] of paragraphs.entries()) {
    if (isFoot && endsFoot(paragraph)) {
      isFoot = false;
      headLeft = isInnerTitle(paragraph) ? headLength(paragraphs, at) : 0;
    }
    if (headLeft <= 0 && footStart.test(paragraph.text)) isFoot = true;
    frame.push(partOf(paragraph, headLeft > 0, isFoot));
    headLeft -= 1;
  }
  return frame;
}

function partOf(paragraph: SourceParagraph, isHead: boolean, isFoot: boolean): FramePart {
  if (isHead) return "head";
  if (isFoot) return "foot";
  if (formLine.test(paragraph.text)) return "head";
  return closingFormula.test(paragraph.text) ? "closing" : "body";
}
