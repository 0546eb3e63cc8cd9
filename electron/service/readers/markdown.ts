import { lineOf, type RawLine, type Span } from "./raw-line";

const signs = /\*\*\S[^\n]*?\*\*|^#{1,6} \S|\\[.\-*_#[\]()]|^\|.+\|\s*$/gmu;
const fewestSigns = 2;

/** True when a text carries the marks of Markdown; decided by content, a file's name may lie. */
export function isMarkdown(text: string): boolean {
  return (text.match(signs)?.length ?? 0) >= fewestSigns;
}

const token =
  /\\([\p{P}\p{S}])|(\*{1,3}|(?<![\p{L}\d])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\d_]))|([^\\*_]+|[\\*_])/gu;

/** Styled stretches of a line; escapes are undone. Stars toggle, as transcripts open and close them inside words. */
function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  const state = { isBold: false, isItalic: false };
  for (const [, escaped, marks, plain] of line.matchAll(token)) {
    if (marks) {
      if (marks.length > 1) state.isBold = !state.isBold;
      if (marks.length !== 2) state.isItalic = !state.isItalic;
    } else spans.push({ text: escaped ?? plain ?? "", ...state });
  }
  return spans;
}

/** A list bullet of stars is a dash, not a style. */
const starBullet = /^(\s*)\*(?=\s)/u;
const tableRule = /^\|?[\s:|-]+\|[\s:|-]*$/u;
const drawnRule = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/u;

function tableRow(line: string): RawLine {
  const cells = line
    .trim()
    .replace(/^\|/u, "")
    .replace(/\|$/u, "")
    .split(/(?<!\\)\|/u);
  const spans = cells.flatMap((cell, at): Span[] => [
    ...(at === 0 ? [] : [{ text: "\t", isBold: false, isItalic: false }]),
    ...spansOf(cell.trim()),
  ]);
  return lineOf(spans, { isRow: true });
}

function plainLine(line: string, startsParagraph: boolean): RawLine {
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/u.exec(line)?.[1];
  const body = (heading ?? line)
    .replace(/^\s*>\s?/u, "")
    .replace(starBullet, "$1-")
    .replaceAll(/<br\s*\/?>/giu, " ");
  const read = lineOf(spansOf(body), { startsParagraph: startsParagraph || heading !== undefined });
  return heading === undefined ? read : { ...read, isBold: true };
}

/** Lines of a Markdown text; lines of one block are parts of one paragraph unless mending finds a mark or a heading. */
export function readMarkdownLines(text: string): RawLine[] {
  let startsParagraph = true;
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((line) => {
    if (line.trim() === "" || drawnRule.test(line) || (line.includes("|") && tableRule.test(line))) {
      startsParagraph = true;
      return [lineOf([])];
    }
    const read = /^\s*\|.*\|\s*$/u.test(line) ? tableRow(line) : plainLine(line, startsParagraph);
    startsParagraph = read.isRow;
    return [read];
  });
}
