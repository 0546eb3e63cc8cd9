import { roman } from "../numerals";
/** The numbering mark a paragraph starts with, and how deep it stands. A smaller rank holds the larger ones. */
export type Mark = {
  rank: number;
  /** As written: "II-", "1.", "a)", "-". */
  label: string;
  /** Its part of the citation path ("II", "1", "a", "Điều 3"); empty for bullets. */
  token: string;
  /** Ordinal value, 0 where the mark has none. */
  value: number;
  /** UTF-16 offset in the paragraph where the text after the mark starts. */
  textFrom: number;
};

/** Ranks that code elsewhere needs by name; body text without a mark stands at the rank of a dash. */
export const ranks = {
  annex: 1,
  part: 1,
  chapter: 2,
  roman: 3,
  section: 4,
  article: 5,
  arabic: 6,
  dash: 12,
} as const;

type MarkForm = { rank: number; pattern: RegExp; prefix: string; deepensWith?: string };

/** "Chương I", "PHẦN THỨ NHẤT: …", "CHƯƠNG II QUY ĐỊNH CHUNG": a word and its ordinal, alone or before a title. */
function words(names: string, ordinals: string): RegExp {
  const end = String.raw`\s*(?:[.:\-–—]\s*|$|\s(?=\p{Lu}{2}))`;
  return new RegExp(`^(?:${names})\\s(${ordinals})${end}`, "u");
}

const separator = String.raw`\s*(?:[.:)/]?\s*[-–—]|[.:)/])\s*`;

/**
 * Marks of Party and state documents (05-HD/VPTW 1.7; Decree 30/2020 annex I) and those offices really type.
 * The first group of a pattern is the ordinal. Order matters: the first form that fits is the mark.
 */
const markForms: readonly MarkForm[] = [
  { rank: ranks.annex, prefix: "Phụ lục ", pattern: words("[Pp]hụ lục|PHỤ LỤC", "[IVX]+|\\d{1,2}") },
  {
    rank: ranks.part,
    prefix: "Phần ",
    pattern: words("[Pp]hần(?: thứ)?|PHẦN(?: THỨ)?", "[IVX]+|\\d{1,2}|\\p{L}+"),
  },
  { rank: ranks.chapter, prefix: "Chương ", pattern: words("[Cc]hương|CHƯƠNG", "[IVXLC]+|\\d{1,2}") },
  { rank: ranks.section, prefix: "Mục ", pattern: words("[Mm]ục|MỤC", "\\d{1,2}|[IVX]+") },
  { rank: ranks.article, prefix: "Điều ", pattern: /^[Đđ]iều\s+(\d{1,3}[a-zđ]?)\s*(?:[.:]\s*|$)/u },
  {
    rank: ranks.roman,
    prefix: "",
    pattern: new RegExp(`^([IVXLC]{1,6})(?:${separator}|\\s(?=\\p{Lu}{2})|(?=\\t))`, "u"),
  },
  {
    rank: ranks.arabic,
    prefix: "",
    pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=[\p{L}“"(])/u,
    deepensWith: ".",
  },
  {
    rank: ranks.arabic,
    prefix: "",
    pattern: /^(\d{1,3})(?:\s*[.)/]\s*[-–]?|\s*[-–](?=\s*\p{L})|(?=\t))\s*(?!\d)/u,
  },
  { rank: 10, prefix: "", pattern: /^([a-zđ])\)\s*/u },
  { rank: 10, prefix: "", pattern: /^([a-hđ])\.\s+(?=\p{L})/u },
  { rank: 11, prefix: "", pattern: /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*/u },
  { rank: ranks.dash, prefix: "", pattern: /^[-–—•▪●◼*]+()\s+/u },
  { rank: ranks.dash, prefix: "", pattern: /^[-–—•▪●]()(?=\p{Lu})/u },
  { rank: 13, prefix: "", pattern: /^[+○◦]()\s*/u },
];

const ordinalWords = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const letters = "abcdđeghiklmnopqrstuvxy";
/** Word's automatic lists count with f, j, w and z too. */
const latinLetters = "abcdefghijklmnopqrstuvwxyz";
const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of an upper-case Roman numeral, or 0 when it is not written the usual way. */
export function romanValue(text: string): number {
  const digits = [...text].map((digit) => romanDigits[digit] ?? 0);
  const value = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return roman(value) === text ? value : 0;
}

function ordinalValue(text: string, rank: number): number {
  const number = Number.parseInt(text.split(".").at(-1) ?? "", 10);
  if (number > 0) return number;
  if (rank <= ranks.section)
    return romanValue(text.toUpperCase()) || ordinalWords.indexOf(text.toLowerCase()) + 1;
  return letters.indexOf(text) + 1 || latinLetters.indexOf(text) + 1;
}

function toMark(form: MarkForm, match: RegExpExecArray): Mark | null {
  const ordinal = match[1] ?? "";
  const value = ordinal === "" ? 0 : ordinalValue(ordinal, form.rank);
  if (ordinal !== "" && value === 0) return null;
  const depth = form.deepensWith ? ordinal.split(form.deepensWith).length - 1 : 0;
  const isShared = form.prefix !== "" && form.rank !== ranks.article;
  return {
    rank: form.rank + depth,
    label: match[0].trim(),
    token: form.prefix + (isShared ? String(value) : ordinal),
    value,
    textFrom: match[0].length,
  };
}

/** True when one mark's ordinal follows another's; letters may count the Vietnamese or the Latin alphabet. */
export function followsInOrder(
  before: { value: number; token: string },
  after: { value: number; token: string },
): boolean {
  if (after.value === before.value + 1) return true;
  const [first, second] = [latinLetters.indexOf(before.token), latinLetters.indexOf(after.token)];
  return first >= 0 && second === first + 1;
}

/** The mark at the start of a paragraph, or null for plain text. */
export function readMark(text: string): Mark | null {
  for (const form of markForms) {
    const match = form.pattern.exec(text);
    const mark = match ? toMark(form, match) : null;
    if (mark) return mark;
  }
  return null;
}

/** The label that follows `label` in its own style: "2." after "1.", "c)" after "b)", a bullet after itself. */
export function labelForValue(label: string, value: number): string {
  const mark = readMark(`${label} x`) ?? readMark(label);
  if (!mark || mark.value === 0) return label;
  const ordinal = mark.token.split(" ").at(-1) ?? "";
  return label.replace(writtenOrdinal(label, ordinal), () => ordinalLike(ordinal, value, mark.rank));
}

function writtenOrdinal(label: string, ordinal: string): string {
  return label.includes(ordinal) ? ordinal : (/[ivxlc]+|\d+/iu.exec(label)?.[0] ?? label);
}

function ordinalLike(ordinal: string, value: number, rank: number): string {
  if (/\d$/u.test(ordinal)) return ordinal.replace(/\d+$/u, String(value));
  if (rank <= ranks.section && /^[IVXLC]+$/u.test(ordinal)) return roman(value);
  return letters[value - 1] ?? String(value);
}
