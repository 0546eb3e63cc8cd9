import { readMark } from "../../../shared/domain/parent-plan";
import type { RawLine } from "./raw-line";

/** How the lines of a file are set: wide enough to tell a full line from a paragraph's end, or not wrapped at all. */
export type Setting = { isWrapped: boolean; width: number };

const narrowest = 40;
const widest = 140;
const longLine = 60;
const fullShare = 0.75;
const nearlyFullShare = 0.9;

/** Hard-wrapped text has most of its lines near one width. */
export function settingOf(lines: readonly RawLine[]): Setting {
  const lengths = lines
    .map(({ text }) => text.trim().length)
    .filter((length) => length > 20)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => length >= width * fullShare).length;
  return {
    isWrapped: width >= narrowest && width <= widest && full >= lengths.length / 2 && lengths.length >= 8,
    width,
  };
}

const bareMark = /^(?:[-–—•+]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+[.\-–])$/u;
/** Lines that always open a paragraph, and those that never go on in the next. */
const openingLine =
  /^(?:Căn cứ\s|Theo đề nghị\s|Nơi nhận|Nơi gửi|(?:T\/M|TM|K\/T|KT|T\/L|TL)\.?\s*\p{Lu}{2}|Kính gửi|Số\s*:?\s*\d\S*$)/u;
const closedLine = /^(?:Nơi nhận|Nơi gửi|(?:T\/M|TM|K\/T|KT|T\/L|TL)\.?\s*\p{Lu}{2}|Số\s*:?\s*\d\S*$)/u;
/** Words that wait for the number which the next line starts with. */
const openWord = /(?:^|\s)(?:Điều|khoản|điểm|ngày|tháng|và|hoặc|của|tại)$/u;
/** Words no paragraph ends with. */
const danglingWord = /(?:^|\s)(?:của|và|các|những|cho|tại|theo|với|về|bởi)$/u;
const opening = /^[“"‘'(]*/u;

const isCapitals = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
const isUnfinished = (text: string) => !/[.!?:;…][”"’)]*$/u.test(text);
const startsLower = (text: string) => /^\p{Ll}/u.test(text.replace(opening, ""));

/** The paragraph so far: its last line, and how long it is already. */
export type Tail = { line: RawLine; paragraphLength: number };

function startsBlock({ line: before, paragraphLength }: Tail, line: RawLine, hasGap: boolean): boolean {
  if (line.listMark !== "" || openingLine.test(line.text)) return true;
  const mark = readMark(line.text);
  if (mark === null) return false;
  const goesOn = !hasGap && isUnfinished(before.text);
  if (goesOn && /^[-–—]\s\p{Ll}/u.test(line.text) && paragraphLength >= longLine) return false;
  return mark.value === 0 || !openWord.test(before.text);
}

function continuesCapitals(before: RawLine, line: RawLine, hasGap: boolean): boolean {
  const mark = readMark(before.text);
  return !hasGap && isCapitals(line.text) && mark !== null && mark.textFrom < before.text.length;
}

function continuesLower(before: RawLine, hasGap: boolean, isRunning: boolean): boolean {
  if (isUnfinished(before.text)) return !closedLine.test(before.text);
  return !hasGap && isRunning && before.text.endsWith(";");
}

function continuesUpper(
  { line: before, paragraphLength }: Tail,
  hasGap: boolean,
  isFull: boolean,
  isSoft: boolean,
): boolean {
  if (closedLine.test(before.text)) return false;
  if (before.text.endsWith(",") || danglingWord.test(before.text)) return paragraphLength >= longLine;
  return !hasGap && isUnfinished(before.text) && (isFull || (isSoft && paragraphLength >= longLine));
}

/**
 * True when a line goes on with the sentence of the paragraph before it: broken in mid-sentence (even across blank lines and
 * page numbers), wrapped at a fixed width, or the text after a mark that stands alone on its line.
 */
export function continues(tail: Tail, line: RawLine, hasGap: boolean, setting: Setting): boolean {
  const before = tail.line;
  if (before.isRow || line.isRow) return false;
  if (bareMark.test(before.text)) return readMark(line.text) === null;
  if (startsBlock(tail, line, hasGap)) return false;
  if (isCapitals(before.text)) return continuesCapitals(before, line, hasGap);
  if (before.isBold !== line.isBold && hasGap) return false;
  const isFull = setting.isWrapped && before.text.length >= setting.width * fullShare;
  if (startsLower(line.text)) return continuesLower(before, hasGap, isFull || !line.startsParagraph);
  const isAtMargin = setting.isWrapped && before.text.length >= setting.width * nearlyFullShare;
  const endsAtMargin = isAtMargin && !hasGap && !/[;:]$/u.test(before.text);
  return endsAtMargin || continuesUpper(tail, hasGap, isFull, !line.startsParagraph);
}
