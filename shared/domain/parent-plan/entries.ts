import { type FramePart, frameOf } from "../register";
import { kindOfHeading } from "./kinds";
import { type Mark, ranks, readMark } from "./marks";
import { type Columns, columnsOf, isAssignment, type Row, rowOf } from "./table-rows";
import type { SourceParagraph, TextRange } from "./types";

/** A paragraph, or a numbered piece of one, on its way into the tree. */
export type Entry = {
  at: TextRange;
  text: string;
  label: string;
  token: string;
  value: number;
  rank: number;
  isHeading: boolean;
  isBold: boolean;
  isClosing: boolean;
  row: Row | null;
};

/** Bold headings without a number stand between articles and "1."; closing formulas stand outside every part. */
const boldRank = 5.5;
const closingRank = 0;
const longestBoldHeading = 300;
const longestTitle = 200;
const fewestSyllables = 6;

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}.*\p{Lu}{2}/u.test(text);
}

function endsSentence(text: string): boolean {
  return /[.;!?…][”"’)\s]*$/u.test(text) && !/\.\.\.\s*$/u.test(text);
}

/** Two words in capitals may be a by-line; more, or words that headings use, are a heading. */
function isHeadingInCapitals(text: string): boolean {
  return !text.includes("|") && (text.split(" ").length > 2 || kindOfHeading(text, false) !== null);
}

function unmarkedRank({ text, isBold }: SourceParagraph): number {
  if (text.length > longestBoldHeading || endsSentence(text)) return ranks.dash;
  if (isCapitals(text)) return isHeadingInCapitals(text) ? ranks.roman : ranks.dash;
  return isBold && !text.endsWith(":") ? boldRank : ranks.dash;
}

/** Roman numerals are trusted only in their order: "C. Mác" or "D. …" at the start of a line is no chapter. */
function inOrder(mark: Mark | null, lastRoman: number): Mark | null {
  if (mark?.rank !== ranks.roman) return mark;
  return mark.value === 1 || (mark.value > lastRoman && mark.value <= lastRoman + 2) ? mark : null;
}

function toEntry(paragraph: SourceParagraph, mark: Mark | null, part: FramePart): Entry {
  const textFrom = mark && paragraph.listMark === "" ? mark.textFrom : 0;
  const text = paragraph.text.slice(textFrom).trim();
  const from =
    paragraph.from +
    textFrom +
    (paragraph.text.length - textFrom - paragraph.text.slice(textFrom).trimStart().length);
  const isClosing = part === "closing";
  const rank = isClosing ? closingRank : (mark?.rank ?? unmarkedRank(paragraph));
  return {
    at: { from, to: from + text.length },
    text,
    label: mark?.label ?? "",
    token: mark?.token ?? "",
    value: mark?.value ?? 0,
    rank,
    isHeading: false,
    isBold: paragraph.isBold,
    isClosing,
    row: null,
  };
}

/** A row of an assignment table keeps the cell after its number as its text; other rows keep all their cells. */
function withRow(entry: Entry, paragraph: SourceParagraph, columns: Columns): Entry {
  const row = rowOf(paragraph.text, paragraph.from, columns);
  const cell = row.cells.find(({ at }) => at.to > entry.at.from) ?? { text: "", at: entry.at };
  if (!isAssignment(columns)) return { ...entry, row };
  const text = cell.text.slice(Math.max(0, entry.at.from - cell.at.from));
  return { ...entry, row, text, at: { from: cell.at.to - text.length, to: cell.at.to } };
}

/** Turns paragraphs into entries; header rows of tables are kept for the rows below them. */
class EntryReader {
  #lastRoman = 0;
  #columns: Columns | null = null;

  read(paragraph: SourceParagraph, part: FramePart): Entry[] {
    const { text, listMark } = paragraph;
    if (part === "head" || part === "foot" || text.trim() === "") return [];
    const header = columnsOf(text);
    if (header || !text.includes("\t")) this.#columns = header;
    if (header) return [];
    const mark = inOrder(readMark(listMark === "" ? text : `${listMark} x`), this.#lastRoman);
    if (mark && mark.rank <= ranks.roman) this.#lastRoman = mark.rank === ranks.roman ? mark.value : 0;
    const entry = toEntry(paragraph, mark, part);
    return [this.#columns && text.includes("\t") ? withRow(entry, paragraph, this.#columns) : entry];
  }
}

function markedEntries(paragraphs: readonly SourceParagraph[]): Entry[] {
  const frame = frameOf(paragraphs);
  const reader = new EntryReader();
  return paragraphs.flatMap((paragraph, at) => reader.read(paragraph, frame[at] ?? "body"));
}

/** "Chương I" alone on its line takes the next unmarked line as its title. */
function joinBareMarks(entries: readonly Entry[]): Entry[] {
  const joined: Entry[] = [];
  for (const entry of entries) {
    const previous = joined.at(-1);
    if (previous?.text === "" && entry.label === "" && !entry.isClosing)
      joined[joined.length - 1] = { ...entry, ...titled(previous, entry) };
    else joined.push(entry);
  }
  return joined.map((entry) => (entry.text === "" ? namedByMark(entry) : entry));
}

/** "Điều 1." straight before "1. …" is a heading of its own. */
function namedByMark(entry: Entry): Entry {
  const { label, at } = entry;
  return { ...entry, label: "", text: label, at: { from: at.to - label.length, to: at.to } };
}

function titled(mark: Entry, title: Entry): Partial<Entry> {
  const isHeading = mark.rank <= ranks.article && !endsSentence(title.text);
  return { label: mark.label, token: mark.token, value: mark.value, rank: mark.rank, isHeading };
}

function isHeading(entry: Entry, next: Entry | undefined): boolean {
  if (entry.isClosing) return false;
  if (entry.isHeading || (entry.label === "" && entry.rank < ranks.dash)) return true;
  const holdsMore =
    next !== undefined && !next.isClosing && (next.rank > entry.rank || announcesText(entry, next));
  if (endsSentence(entry.text)) return holdsMore && entry.rank <= ranks.article && isTitle(entry.text);
  return holdsMore || entry.rank <= ranks.roman || (entry.rank <= ranks.arabic && isCapitals(entry.text));
}

/** Titles of articles often end with a full stop all the same. */
function isTitle(text: string): boolean {
  return text.length <= longestTitle && !/[.;!?]./u.test(text);
}

/** "- Nhân lực quản lý:" and the plain paragraph after it. */
export function announcesText(entry: Entry, next: Entry): boolean {
  return entry.label !== "" && entry.text.endsWith(":") && next.label === "" && next.rank === entry.rank;
}

const inlineMark = /(?<=^|[\s:;.,])\((\d{1,2})\)\s+/gu;

/** Where "(1) … (2) …" stand inside one paragraph, when they count up from one and each holds a real clause. */
function obligationsIn(text: string): { at: number; textFrom: number }[] {
  const marks = [...text.matchAll(inlineMark)].map((match) => ({
    at: match.index,
    textFrom: match.index + match[0].length,
    value: Number(match[1]),
  }));
  const counted = marks.every(({ value }, position) => value === position + 1);
  const pieces = marks.map(({ textFrom }, at) => text.slice(textFrom, marks[at + 1]?.at));
  const isList =
    counted && marks.length > 1 && pieces.every((piece) => piece.split(/\s+/u).length > fewestSyllables);
  return isList ? marks : [];
}

function pieceOf(entry: Entry, from: number, to: number): Pick<Entry, "at" | "text"> {
  const raw = entry.text.slice(from, to);
  const start = entry.at.from + from + (raw.length - raw.trimStart().length);
  return { text: raw.trim(), at: { from: start, to: start + raw.trim().length } };
}

function splitObligations(entry: Entry): Entry[] {
  const marks = obligationsIn(entry.text);
  const first = marks[0];
  if (!first) return [entry];
  const intro = { ...entry, ...pieceOf(entry, 0, first.at), isHeading: true };
  const duties = marks.map(
    ({ textFrom }, at): Entry => ({
      ...entry,
      ...pieceOf(entry, textFrom, marks[at + 1]?.at ?? entry.text.length),
      label: `(${at + 1})`,
      token: String(at + 1),
      value: at + 1,
      rank: Math.max(entry.rank + 0.5, 11),
      isHeading: false,
    }),
  );
  return intro.text === "" ? duties : [intro, ...duties];
}

/** The body of a document as a flat list of entries, each with its mark, its depth and whether it heads others. */
export function readEntries(paragraphs: readonly SourceParagraph[]): Entry[] {
  const entries = joinBareMarks(markedEntries(paragraphs));
  return entries
    .map((entry, at) => ({ ...entry, isHeading: isHeading(entry, entries[at + 1]) }))
    .flatMap(splitObligations);
}
