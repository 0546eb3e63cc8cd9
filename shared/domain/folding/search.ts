import { lookAlike } from "./characters";

/** Text folded for finding: `offsets[i]` is the UTF-16 offset of folded unit `i`; the last entry is the text's length. */
export interface FoldedText {
  readonly folded: string;
  readonly offsets: Uint32Array;
}

const space = 0x20;
const dropped = "";
const marks = /\p{M}/gu;
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const spaces = /[\s\p{Z}\p{Cc}]/u;
const dashes = /[-‐‑‒–—―−﹣－]/u;
const doubleQuotes = /[“”„‟«»＂″]/u;
const singleQuotes = /[‘’‚‛‹›＇′`´]/u;
const crossed: Readonly<Record<string, string>> = { đ: "d", ð: "d", ɖ: "d", ı: "i" };
const cache = new Map<number, string>();

/**
 * Folds for finding: lower case, no diacritics (đ is d), look-alike letters as meant, invisible characters dropped,
 * dashes and quotes of one kind, runs of spaces as one, none at either end. Offsets point into the original text and
 * never into the middle of a character.
 */
export function foldForSearch(text: string): FoldedText {
  const units: number[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? space;
    const piece = pieceOf(code);
    for (let i = 0; i < piece.length; i++) {
      const unit = piece.charCodeAt(i);
      if (unit === space && (units.length === 0 || units.at(-1) === space)) continue;
      units.push(unit);
      offsets.push(at);
    }
    at += code > 0xffff ? 2 : 1;
  }
  if (units.at(-1) === space) {
    units.pop();
    offsets.pop();
  }
  offsets.push(text.length);
  return { folded: stringOf(units), offsets: Uint32Array.from(offsets) };
}

/** The characters of the original text in which some folded units stand, without spaces that folding joined to the last. */
export function unfolded(
  { offsets }: FoldedText,
  text: string,
  at: number,
  length: number,
): { readonly from: number; readonly to: number } {
  const next = offsets[at + length] ?? text.length;
  const last = offsets[at + length - 1] ?? 0;
  return { from: offsets[at] ?? 0, to: last + Math.max(1, text.slice(last, next).trimEnd().length) };
}

/** The folded text alone: the key two texts share when a search should treat them as the same. */
export function searchKey(text: string): string {
  return foldForSearch(text).folded;
}

function pieceOf(code: number): string {
  const known = cache.get(code);
  if (known !== undefined) return known;
  const piece = fold(String.fromCodePoint(code));
  cache.set(code, piece);
  return piece;
}

function fold(character: string): string {
  const sign = signOf(character);
  if (sign !== null) return sign;
  const plain = (lookAlike(character) ?? character)
    .normalize("NFKD")
    .replace(marks, dropped)
    .replace(ignorable, dropped)
    .toLowerCase();
  return [...plain]
    .map((letter) => signOf(letter) ?? crossed[letter] ?? lookAlike(letter) ?? letter)
    .join("");
}

function signOf(character: string): string | null {
  if (dashes.test(character)) return "-";
  if (doubleQuotes.test(character)) return '"';
  if (singleQuotes.test(character)) return "'";
  return spaces.test(character) ? " " : null;
}

function stringOf(units: readonly number[]): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += 8192)
    pieces.push(String.fromCharCode(...units.slice(at, at + 8192)));
  return pieces.join("");
}
