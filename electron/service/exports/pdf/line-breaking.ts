/// <reference path="./linebreak.d.ts" />
import LineBreaker from "linebreak";
import type { TextStyle } from "../../../../shared/domain/official-document";
import type { Face } from "./typeface";

/** A stretch of text of one look; the spaces of a rigid one keep their width in a justified line. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly sizePt: number;
  readonly colour: TextStyle["colour"];
  readonly isUnderlined: boolean;
  readonly isRigid: boolean;
}

/** A line of text: its pieces without the spaces at its end, their width, and how many spaces can be stretched. */
export interface BrokenLine {
  readonly pieces: readonly Piece[];
  readonly widthPt: number;
  readonly spaces: number;
}

const tolerancePt = 0.045; // word processors measure in twentieths of a point, and a line is not filled to the last

/** Lines of texts broken before: from one keystroke to the next, all paragraphs but one are the same. */
const known = new Map<string, readonly BrokenLine[]>();
const mostKnown = 8000; // paragraphs, those of some hundred pages with their annexes

/** As `breakLines`, remembering what it gave. */
export function breakLinesOnce(
  pieces: readonly Piece[],
  firstPt: number,
  restPt: number,
): readonly BrokenLine[] {
  const looks = pieces.map(
    ({ text, face, sizePt, colour, isUnderlined, isRigid }) =>
      `${face.name} ${sizePt} ${colour} ${isUnderlined} ${isRigid} ${text.length} ${text}`,
  );
  const key = `${firstPt} ${restPt} ${looks.join("")}`;
  const found = known.get(key);
  if (found) return found;
  const lines = breakLines(pieces, firstPt, restPt);
  if (known.size >= mostKnown) known.clear();
  known.set(key, lines);
  return lines;
}

/**
 * Text broken into lines at the places Unicode allows (UAX #14), each as full as it can be; a word longer than a line is
 * cut. `firstPt` is the room of the first line, `restPt` that of the others. Blank text is one line.
 */
export function breakLines(pieces: readonly Piece[], firstPt: number, restPt: number): readonly BrokenLine[] {
  const text = pieces.map((piece) => piece.text).join("");
  const ruler = measured(pieces, text.length);
  const lines: BrokenLine[] = [];
  let [start, fitting] = [0, 0];
  const end = (at: number) => {
    lines.push(lineOf(pieces, ruler, start, lastInk(text, start, at)));
    [start, fitting] = [at, at];
  };
  const room = () => (lines.length === 0 ? firstPt : restPt) - tolerancePt;
  for (const position of breaks(text)) {
    while (widthOf(ruler, start, reach(text, start, position)) > room()) {
      end(lineEnd(text, ruler, start, fitting, room()));
    }
    fitting = position;
  }
  if (start < text.length || lines.length === 0) end(text.length);
  return lines;
}

const hyphenBeforeDigit = /(?<=[\p{L}\p{N}]-)(?=\p{N})/gu;

/** Where a line may end: as Unicode has it, and after the hyphen of "2025-2030" as in word processors. */
function breaks(text: string): readonly number[] {
  const found = [...text.matchAll(hyphenBeforeDigit)].map(({ index }) => index);
  const isMixed = found.length > 0;
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) found.push(next.position);
  return isMixed ? found.sort((a, b) => a - b) : found;
}

/** How far a line must have room to end at a place: not for the spaces there, but for one letter more after a slash. */
function reach(text: string, start: number, at: number): number {
  return text[at - 1] === "/" && at < text.length ? at + 1 : lastInk(text, start, at);
}

/**
 * The end of a line that is full at a place: symbols and addresses, which could be parted after a slash, go to the next
 * line whole as in word processors; a word longer than the line is cut after the last letter that fits.
 */
function lineEnd(text: string, ruler: Float64Array, start: number, at: number, room: number): number {
  if (at > start && text[at - 1] !== "/") return at;
  const space = text.lastIndexOf(" ", at - 1) + 1;
  return space > start ? space : cutWord(text, ruler, start, room);
}

/** The distance in points of each UTF-16 offset from the start. */
function measured(pieces: readonly Piece[], length: number): Float64Array {
  const ruler = new Float64Array(length + 1);
  let at = 0;
  for (const { text, face, sizePt, isRigid } of pieces) {
    for (const character of text) {
      const before = ruler[at] ?? 0;
      const after = before + face.advance(character) * sizePt;
      ruler.fill(before, at, at + character.length);
      at += character.length;
      ruler[at] = after;
    }
    if (isRigid) ruler[at] = Math.floor((ruler[at] ?? 0) * 20) / 20;
  }
  return ruler;
}

function widthOf(ruler: Float64Array, from: number, to: number): number {
  return (ruler[to] ?? 0) - (ruler[from] ?? 0);
}

/** The end of a stretch without its trailing spaces. */
function lastInk(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && text[at - 1] === " ") at -= 1;
  return at;
}

/** Where a word that is longer than its line is cut: after the last whole character that fits, or the first one. */
function cutWord(text: string, ruler: Float64Array, from: number, room: number): number {
  let at = from;
  for (const character of text.slice(from)) {
    const next = at + character.length;
    if (at > from && widthOf(ruler, from, next) > room) return at;
    at = next;
  }
  return at;
}

function lineOf(pieces: readonly Piece[], ruler: Float64Array, from: number, to: number): BrokenLine {
  const cut: Piece[] = [];
  let [at, spaces] = [0, 0];
  for (const piece of pieces) {
    const text = piece.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += piece.text.length;
    if (text === "") continue;
    cut.push({ ...piece, text });
    if (!piece.isRigid) spaces += text.split(" ").length - 1;
  }
  return { pieces: cut, widthPt: widthOf(ruler, from, to), spaces };
}
