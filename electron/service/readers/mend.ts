import type { ReadingFinding, SourceParagraph } from "../../../shared/domain/parent-plan/types";
import { findClutter } from "./clutter";
import { continues, settingOf } from "./joining";
import type { RawLine } from "./raw-line";

/** Mended paragraphs, the text they make up, and what was left out or joined. */
export type Mended = { text: string; paragraphs: SourceParagraph[]; findings: ReadingFinding[] };

type Piece = { line: RawLine; parts: number };
type Dropped = { code: ReadingFinding["code"]; detail: string; before: number };

/** Zero-width characters, soft hyphens and control characters: nothing a reader of the paper would see. */
const invisible = /\p{Cf}|(?![\t\n\v\f\r])\p{Cc}/gu;
const loneSurrogate = /\p{Surrogate}/gu;
const recipients = /\s+(?=Nơi nhận\s*:)/u;

function tidy(line: RawLine): RawLine[] {
  const clean = line.text.replaceAll(loneSurrogate, "\uFFFD").normalize("NFC").replaceAll(invisible, "");
  if (line.isRow)
    return [
      {
        ...line,
        text: clean
          .replaceAll(/[^\S\t]+/gu, " ")
          .replaceAll(/ ?\t ?/gu, "\t")
          .trim(),
      },
    ];
  const text = clean.replaceAll(/\s+/gu, " ").trim();
  return text.split(recipients).map((part) => ({ ...line, text: part }));
}

const droppedCode = { "page-number": "stray-page-number", clutter: "dropped-content" } as const;

function joinLines(lines: readonly RawLine[], mayBeWeb: boolean): { pieces: Piece[]; dropped: Dropped[] } {
  const setting = settingOf(lines);
  const clutter = findClutter(lines, mayBeWeb);
  const pieces: Piece[] = [];
  const dropped: Dropped[] = [];
  let hasGap = false;
  for (const [at, line] of lines.entries()) {
    const kind = clutter[at] ?? null;
    const last = pieces.at(-1);
    if (kind !== null && kind !== "drawn-rule")
      dropped.push({ code: droppedCode[kind], detail: line.text, before: pieces.length });
    if (kind !== null || line.text === "") hasGap = true;
    else if (last && continues(last.line, line, hasGap, setting))
      pieces[pieces.length - 1] = join(last, line);
    else pieces.push({ line, parts: 1 });
    if (kind === null && line.text !== "") hasGap = false;
  }
  return { pieces, dropped };
}

function join({ line, parts }: Piece, next: RawLine): Piece {
  const style = next.text.length > line.text.length ? next : line;
  const { isBold, isItalic } = style;
  return { line: { ...line, isBold, isItalic, text: `${line.text} ${next.text}` }, parts: parts + 1 };
}

function placeParagraphs(pieces: readonly Piece[]): SourceParagraph[] {
  let from = 0;
  return pieces.map(({ line: { text, isBold, isItalic, isCentred, listMark } }) => {
    const paragraph = { from, text, isBold, isItalic, isCentred, listMark };
    from += text.length + 1;
    return paragraph;
  });
}

/** Wrapped files join nearly every line: one finding tells how many. */
const manyJoins = 40;

function joinFindings(pieces: readonly Piece[], paragraphs: readonly SourceParagraph[]): ReadingFinding[] {
  const joined = paragraphs.filter((_, at) => (pieces[at]?.parts ?? 1) > 1);
  if (joined.length > manyJoins) return [{ code: "joined-lines", at: null, detail: String(joined.length) }];
  return joined.map(({ from, text }) => ({
    code: "joined-lines",
    at: { from, to: from + text.length },
    detail: text.slice(0, 80),
  }));
}

/**
 * Mends the scars of conversion: page numbers and running heads go, lines broken in mid-sentence are joined, marks alone on
 * their line get their text, invisible characters go, letters are composed (NFC). The text is the paragraphs joined by one
 * line feed; offsets of everything refer to it. `mayBeWeb` tells that the text may have been copied from a web page.
 */
export function mend(lines: readonly RawLine[], mayBeWeb: boolean): Mended {
  const { pieces, dropped } = joinLines(lines.flatMap(tidy), mayBeWeb);
  const paragraphs = placeParagraphs(pieces);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const left = dropped.map(({ code, detail, before }): ReadingFinding => {
    const at = paragraphs[before]?.from ?? text.length;
    return { code, detail, at: { from: at, to: at } };
  });
  return { text, paragraphs, findings: [...left, ...joinFindings(pieces, paragraphs)] };
}
