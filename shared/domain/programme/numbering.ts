import type { Node as ProgrammeNode } from "prosemirror-model";
import { z } from "zod";
import { enumerationLetter, roman } from "../numerals";

/**
 * How a document is numbered: in parts (`Phần I`, `I-`, `1.`, `1.1.`, `1.1.1.`, `a)`), as programmes and reports are, or
 * in articles (`Phần I`, `Chương I`, `Mục 1`, `Tiểu mục 1`, `Điều 1.`, clauses `1.`, points `a)`), as regulations and decisions are.
 */
export const Numbering = z.enum(["parts", "articles"]);
export type Numbering = z.infer<typeof Numbering>;

/**
 * How a block is announced on paper, and how it is cited ("III.2.a (Phần I)", "điểm a khoản 2 Điều 5"). `numbers` are a
 * heading's own number and those above it, by level from 0, zero where a level is not used; a clause or a lettered block
 * has its place in the run alone.
 */
export interface BlockNumber {
  readonly mark: string;
  readonly path: string;
  readonly numbers: readonly number[];
}

/** Where counting stands: the numbers of the headings by level, the last heading's level, and the runs below it. */
interface Count {
  readonly numbers: readonly number[];
  readonly level: number;
  readonly clause: number;
  readonly letter: number;
}

/**
 * The levels of headings, from 0: their marks in Word's notation (`%2` is the number at level 1), how their numbers are
 * written, which of them count through the whole document whatever stands above, and how a place is cited.
 */
interface Ladder {
  readonly marks: readonly string[];
  readonly numerals: readonly ("roman" | "arabic")[];
  readonly through: readonly number[];
  cite(count: Count): string;
}

/** The levels of either way to number (05-HD/VPTW, official-documents.md 1.7; Decree 30/2020, Phụ lục I). */
export const ladders: Readonly<Record<Numbering, Ladder>> = {
  parts: {
    marks: ["Phần %1", "%2-", "%3.", "%3.%4.", "%3.%4.%5."],
    numerals: ["roman", "roman", "arabic", "arabic", "arabic"],
    through: [],
    cite: citeInParts,
  },
  articles: {
    marks: ["Phần %1", "Chương %2", "Mục %3", "Tiểu mục %4", "Điều %5."],
    numerals: ["roman", "roman", "arabic", "arabic", "arabic"],
    through: [4],
    cite: citeInArticles,
  },
};

/** The levels of headings there are. */
export const allLevels = [0, 1, 2, 3, 4] as const;

/** The level of "Điều" in a document numbered in articles. */
export const articleLevel = 4;

/** How a document is numbered. */
export function numberingOf(doc: ProgrammeNode): Numbering {
  return Numbering.parse(doc.attrs.numbering);
}

/**
 * Numbers of all blocks in document order. Clauses and letters run on until the next heading, letters also until the next
 * clause; a level restarts under each heading above it unless it counts through, as "Điều" does.
 */
export function numberBlocks(doc: ProgrammeNode): readonly BlockNumber[] {
  const ladder = ladders[numberingOf(doc)];
  let count: Count = { numbers: allLevels.map(() => 0), level: -1, clause: 0, letter: 0 };
  return doc.children.map((block) => {
    const run = runOf(block);
    count = counted(count, block, ladder);
    const path = ladder.cite(run === "letter" ? count : { ...count, letter: 0 });
    if (block.type.name === "heading") {
      const numbers = count.numbers.slice(0, count.level + 1);
      return { mark: filledMark(ladder.marks[count.level] ?? "", numbers, ladder), path, numbers };
    }
    if (run === "clause") return { mark: `${count.clause}.`, path, numbers: [count.clause] };
    if (run === "letter")
      return { mark: `${enumerationLetter(count.letter)})`, path, numbers: [count.letter] };
    return { mark: fixedMark(block), path, numbers: [] };
  });
}

function counted(count: Count, block: ProgrammeNode, { through }: Ladder): Count {
  const run = runOf(block);
  if (run === "clause") return { ...count, clause: count.clause + 1, letter: 0 };
  if (run === "letter") return { ...count, letter: count.letter + 1 };
  if (block.type.name !== "heading") return count;
  const own = Number(block.attrs.level);
  const numbers = count.numbers.map((number, level) => {
    if (level === own) return number + 1;
    return level > own && !through.includes(level) ? 0 : number;
  });
  return { numbers, level: own, clause: 0, letter: 0 };
}

/** A mark and its heading on one line: "I- Mục tiêu", "Phần I. Mục tiêu", "Chương II. Tổ chức". */
export function markedTitle(mark: string, title: string): string {
  return `${mark}${/[\p{L}\p{N}]$/u.test(mark) ? "." : ""} ${title}`.trim();
}

/** A mark in Word's notation with the numbers of its heading and of those above it, by level from 0. */
export function filledMark(
  form: string,
  numbers: readonly number[],
  { numerals }: Pick<Ladder, "numerals">,
): string {
  return form.replace(/%(\d)/gu, (_, n: string) => {
    const number = numbers[Number(n) - 1] ?? 0;
    return numerals[Number(n) - 1] === "roman" ? roman(number) : String(number);
  });
}

/** The run a block is counted in: clauses ("1.") or letters ("a)"); null for headings and for what no number announces. */
export function runOf({ type, attrs }: ProgrammeNode): "clause" | "letter" | null {
  if (type.name === "duty") return "letter";
  return attrs.style === "clause" || attrs.style === "letter" ? attrs.style : null;
}

/** True for an article without a name, as decisions have them: its words are a sentence ("Điều 2. Quyết định này …."). */
export function isSentence(doc: ProgrammeNode, { type, attrs, textContent }: ProgrammeNode): boolean {
  const isArticle =
    type.name === "heading" && attrs.level === articleLevel && numberingOf(doc) === "articles";
  return isArticle && /[.;:,]\s*$/u.test(textContent);
}

/** "III.2.a", and the "Phần" behind it: "III.2.a (Phần I)". */
function citeInParts({ numbers, clause, letter }: Count): string {
  const [division = 0, section = 0, ...below] = numbers;
  const above = division > 0 ? `Phần ${roman(division)}` : "";
  const own = [roman(section), ...below].filter(Boolean);
  const path = own.length > 0 ? own : [above];
  const within = own.length > 0 && above !== "" ? ` (${above})` : "";
  return [...path, ...runsOf(clause, letter)].filter(Boolean).join(".") + within;
}

/** "điểm a khoản 2 Điều 5", "Mục 1 Chương II": from the smallest up, an article standing alone. */
function citeInArticles({ numbers, level, clause, letter }: Count): string {
  const [shownClause, shownLetter] = runsOf(clause, letter);
  const { marks, through } = ladders.articles;
  const own = through.includes(level) ? [level] : allLevels.filter((at) => at <= level).toReversed();
  const headings = own.filter((at) => numbers[at]);
  return [
    shownLetter && `điểm ${shownLetter}`,
    shownClause && `khoản ${shownClause}`,
    ...headings.map((at) => filledMark(marks[at] ?? "", numbers, ladders.articles).replace(/\.$/u, "")),
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * A citation for a sentence: one of mere numbers ("III.2") needs a word before it, one in words ("khoản 2 Điều 5") is whole.
 * `opening` is the citation as a line begins with it.
 */
export function citedPlace(path: string): {
  readonly kind: "numbers" | "words";
  readonly path: string;
  readonly opening: string;
} {
  const kind = /^(?:[IVXLC]+|\d+|\p{L})(?=\.|$| \()/u.test(path) ? "numbers" : "words";
  return { kind, path, opening: path.slice(0, 1).toLocaleUpperCase("vi") + path.slice(1) };
}

function runsOf(clause: number, letter: number): readonly [clause: string, letter: string] {
  return [clause > 0 ? String(clause) : "", letter > 0 ? enumerationLetter(letter) : ""];
}

const typeMarks: Readonly<Record<string, string>> = { target: "-", basis: "-" };
const pointMarks: Readonly<Record<string, string>> = { dash: "-", plus: "+" };

function fixedMark({ type, attrs }: ProgrammeNode): string {
  return typeMarks[type.name] ?? pointMarks[String(attrs.style)] ?? "";
}
