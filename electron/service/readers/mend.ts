import type { ReadingFinding, SourceParagraph } from "../../../shared/domain/parent-plan/types";
import { type Clutter, findClutter } from "./clutter";
import { continues, type Setting, settingOf } from "./joining";
import type { RawLine } from "./raw-line";

/** Mended paragraphs, the text they make up, and what was left out or joined. */
export type Mended = { text: string; paragraphs: SourceParagraph[]; findings: ReadingFinding[] };

type Piece = { lines: RawLine[]; length: number };
type Dropped = { code: ReadingFinding["code"]; detail: string; before: number };

/** Zero-width characters, soft hyphens and control characters: nothing a reader of the paper would see. */
const invisible = /\p{Cf}|(?![\t\n\v\f\r])\p{Cc}/gu;
const loneSurrogate = /\p{Surrogate}/gu;
const recipients = /\s+(?=Nơi nhận\s*:)/u;

function tidyCells(row: string): string {
  const cells = row.split("\t").map((cell) => cell.replaceAll(/\s+/gu, " ").trim());
  return cells.join("\t").trimEnd();
}

function tidy(line: RawLine): RawLine[] {
  const clean = line.text.replaceAll(loneSurrogate, "\uFFFD").normalize("NFC").replaceAll(invisible, "");
  if (line.isRow) return [{ ...line, text: tidyCells(clean) }];
  const text = clean.replaceAll(/\s+/gu, " ").trim();
  return text.split(recipients).map((part) => ({ ...line, text: part }));
}

const droppedCode = { "page-number": "stray-page-number", clutter: "dropped-content" } as const;

function joinLines(
  lines: readonly RawLine[],
  clutter: readonly Clutter[],
): { pieces: Piece[]; dropped: Dropped[] } {
  const setting = settingOf(lines);
  const pieces: Piece[] = [];
  const dropped: Dropped[] = [];
  let hasGap = false;
  for (const [at, line] of lines.entries()) {
    const kind = clutter[at] ?? null;
    const isLeftOut = kind !== null || line.text === "";
    if (kind !== null && kind !== "drawn-rule")
      dropped.push({ code: droppedCode[kind], detail: line.text, before: pieces.length });
    if (!isLeftOut) addLine(pieces, line, hasGap, setting);
    hasGap = isLeftOut;
  }
  return { pieces, dropped };
}

function addLine(pieces: Piece[], line: RawLine, hasGap: boolean, setting: Setting): void {
  const piece = pieces.at(-1);
  const last = piece?.lines.at(-1);
  if (piece && last && continues({ line: last, paragraphLength: piece.length }, line, hasGap, setting)) {
    piece.lines.push(line);
    piece.length += line.text.length + 1;
  } else pieces.push({ lines: [line], length: line.text.length });
}

/** The style of most letters: of the longer share of its lines. */
function isMostly({ lines, length }: Piece, style: "isBold" | "isItalic"): boolean {
  const styled = lines.filter((line) => line[style]).reduce((sum, { text }) => sum + text.length, 0);
  return styled * 2 > length;
}

function placeParagraphs(pieces: readonly Piece[]): SourceParagraph[] {
  let from = 0;
  return pieces.map((piece) => {
    const text = piece.lines.map((line) => line.text).join(" ");
    const [isBold, isItalic] = [isMostly(piece, "isBold"), isMostly(piece, "isItalic")];
    const { isCentred = false, listMark = "" } = piece.lines[0] ?? {};
    const paragraph = { from, text, isBold, isItalic, isCentred, listMark };
    from += text.length + 1;
    return paragraph;
  });
}

/** Wrapped files join nearly every line: one finding tells how many. */
const manyJoins = 40;

function joinFindings(pieces: readonly Piece[], paragraphs: readonly SourceParagraph[]): ReadingFinding[] {
  const joined = paragraphs.filter((_, at) => (pieces[at]?.lines.length ?? 1) > 1);
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
  const tidied = lines.flatMap(tidy);
  const { pieces, dropped } = joinLines(tidied, findClutter(tidied, mayBeWeb));
  const paragraphs = placeParagraphs(pieces);
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const left = dropped.map(({ code, detail, before }): ReadingFinding => {
    const at = paragraphs[before]?.from ?? text.length;
    return { code, detail, at: { from: at, to: at } };
  });
  return { text, paragraphs, findings: [...left, ...joinFindings(pieces, paragraphs)] };
}
