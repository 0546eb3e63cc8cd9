import { readMark } from "../../../shared/domain/parent-plan/marks";
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
  const lengths = lines.map(({ text }) => text.trim().length).filter((length) => length > 20).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const full = lengths.filter((length) => length >= width * fullShare).length;
  return { isWrapped: width >= narrowest && width <= widest && full >= lengths.length / 2 && lengths.length >= 8, width };
}

const bareMark = /^(?:[-–—•+]|\d{1,2}[.)]|[a-zđ]\)|[IVX]+[.\-–])$/u;
const footLine = /^(?:Nơi nhận|Nơi gửi|Căn cứ\s|Theo đề nghị\s|(?:T\/M|TM|K\/T|KT|T\/L|TL)\.?\s*\p{Lu}{2}|Kính gửi|Số\s*:?\s*\d)/u;
const openWord = /(?:^|\s)(?:Điều|khoản|điểm|số|ngày|tháng|năm|quý|mục|và|hoặc|của|các|theo)$/u;
const opening = /^[“"‘'(]*/u;

const isCapitals = (text: string) => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
const isUnfinished = (text: string) => !/[.!?:;…][”"’)]*$/u.test(text);
const startsLower = (text: string) => /^\p{Ll}/u.test(text.replace(opening, ""));

function startsBlock(before: RawLine, line: RawLine, hasGap: boolean): boolean {
  if (line.listMark !== "" || footLine.test(line.text)) return true;
  if (readMark(line.text) === null) return false;
  const goesOn = !hasGap && isUnfinished(before.text);
  if (goesOn && /^[-–—]\s\p{Ll}/u.test(line.text) && before.text.length >= longLine) return false;
  return !(isUnfinished(before.text) && openWord.test(before.text));
}

function continuesCapitals(before: RawLine, line: RawLine, hasGap: boolean): boolean {
  const mark = readMark(before.text);
  return !hasGap && isCapitals(line.text) && mark !== null && mark.textFrom < before.text.length;
}

function continuesLower(before: RawLine, hasGap: boolean, isRunning: boolean): boolean {
  if (isUnfinished(before.text)) return !footLine.test(before.text);
  return !hasGap && isRunning && before.text.endsWith(";");
}

function continuesUpper(before: RawLine, hasGap: boolean, isFull: boolean, isSoft: boolean): boolean {
  if (footLine.test(before.text)) return false;
  if (before.text.endsWith(",")) return before.text.length >= longLine;
  return !hasGap && isUnfinished(before.text) && (isFull || (isSoft && before.text.length >= longLine));
}

/**
 * True when a line goes on with the sentence of the one before it: broken in mid-sentence (even across blank lines and page
 * numbers), wrapped at a fixed width, or the text after a mark that stands alone on its line.
 */
export function continues(before: RawLine, line: RawLine, hasGap: boolean, setting: Setting): boolean {
  if (before.isRow || line.isRow) return false;
  if (bareMark.test(before.text)) return readMark(line.text) === null;
  if (startsBlock(before, line, hasGap)) return false;
  if (isCapitals(before.text)) return continuesCapitals(before, line, hasGap);
  if (before.isBold !== line.isBold && hasGap) return false;
  const isFull = setting.isWrapped && before.text.length >= setting.width * fullShare;
  if (startsLower(line.text)) return continuesLower(before, hasGap, isFull || !line.startsParagraph);
  const isAtMargin = setting.isWrapped && before.text.length >= setting.width * nearlyFullShare;
  const endsAtMargin = isAtMargin && !hasGap && !/[;:]$/u.test(before.text);
  return endsAtMargin || continuesUpper(before, hasGap, isFull, !line.startsParagraph);
}
