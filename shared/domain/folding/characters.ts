import { compose } from "./letters";

/**
 * What one UTF-16 unit means to the scanners. Values from `firstUnit` up are themselves the folded unit: a composed
 * lower-case letter or a digit.
 */
export const kind = {
  separator: 0,
  ignored: 1,
  mark: 2,
  expanded: 3,
  lineBreak: 4,
  stop: 5,
  hyphen: 6,
  surrogate: 7,
  unresolved: 8,
} as const;

/** The smallest value that is a folded unit and not a `kind`. */
export const firstUnit = 0x20;

/** Letters that look like others, as pairs "look-alike, meant": crossed D's, Cyrillic, Greek, Armenian, small capitals. */
const lookAlikes =
  "ÐđðđƉđɖđ" +
  "аaвbсcеeһhіiјjкkмmнhоoрpԛqѕsтtуyхxѵvԝwԁdӏlɡg" +
  "αaβbεeηhιiκkμmνvοoρpτtυuχxζzγy" +
  "ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxıi" +
  "օoհhոnսuցgզqյjՕOՍUԼL" +
  "ɑaᴀaʙbᴄcᴅdᴇeɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzȷj";

const meant = new Map<string, string>();
for (let i = 0; i < lookAlikes.length; i += 2) meant.set(lookAlikes.charAt(i), lookAlikes.charAt(i + 1));

const letterOrDigit = /^[\p{L}\p{N}]$/u;
const combining = /^\p{M}$/u;
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
/** Marks drawn over, under and through any letter. */
const decoration = /^[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]$/;
/** Where the letters A to Z in circles, squares and flags begin. */
const framedLetters = [0x1f150, 0x1f170, 0x1f1e6];
const alphabet = 26;
const hyphens = new Set("-‐‑−");
const stops = new Set(".;:!?…");
const lineBreaks = new Set("\n\r\u000B\f\u0085\u2028\u2029");

const table = new Uint16Array(0x10000).fill(kind.unresolved);
const upper = new Uint8Array(0x10000);
const expansions = new Map<number, readonly number[]>();

/** The letter a look-alike stands for, or undefined for any other character. */
export function lookAlike(letter: string): string | undefined {
  return meant.get(letter);
}

/** True for a character that belongs to the one before it and has no letter of its own: a mark, an invisible sign. */
export function isAttached(codePoint: number): boolean {
  const character = String.fromCodePoint(codePoint);
  return combining.test(character) || ignorable.test(character);
}

/** True for a mark that, where it makes no other letter of the one before it, only decorates that. */
export function isDecoration(code: number): boolean {
  return decoration.test(String.fromCharCode(code));
}

/** A word as its folded letters and digits alone: composed, lower case, look-alikes as meant, nothing invisible. */
export function plainWord(word: string): string {
  const units: number[] = [];
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0;
    const last = units.at(-1);
    const composed = last !== undefined && combining.test(letter) ? compose(last, code) : 0;
    if (composed > 0) units[units.length - 1] = composed;
    else units.push(...expansionOf(code));
  }
  return String.fromCharCode(...units);
}

/** What the UTF-16 unit is: a folded unit (from `firstUnit` up) or one of `kind`. */
export function characterOf(code: number): number {
  const known = table[code] ?? kind.separator;
  return known === kind.unresolved ? resolve(code) : known;
}

/** A text without the characters that are not seen. */
export function withoutIgnored(text: string): string {
  return [...text].filter((character) => !ignorable.test(character)).join("");
}

/** True for a capital letter. Ask only about units that were met through `characterOf`. */
export function isUpper(code: number): boolean {
  return upper[code] === 1;
}

/** The folded units of a character that stands for several ("ﬁ", a pair of surrogates); empty for a separator. */
export function expansionOf(codePoint: number): readonly number[] {
  const known = expansions.get(codePoint);
  if (known) return known;
  const units = foldedUnits(String.fromCodePoint(codePoint));
  expansions.set(codePoint, units);
  return units;
}

function resolve(code: number): number {
  const result = classify(code);
  table[code] = result;
  const character = String.fromCharCode(code);
  if (result >= firstUnit && character !== character.toLowerCase()) upper[code] = 1;
  return result;
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return kind.surrogate;
  const character = String.fromCharCode(code);
  if (lineBreaks.has(character)) return kind.lineBreak;
  if (stops.has(character)) return kind.stop;
  if (hyphens.has(character)) return kind.hyphen;
  if (ignorable.test(character)) return kind.ignored;
  if (combining.test(character)) return kind.mark;
  const units = expansionOf(code);
  if (units.length === 0) return kind.separator;
  return units.length === 1 ? (units[0] ?? kind.separator) : kind.expanded;
}

/** Look-alikes replaced; of a letter that carries marks, the letter alone ("ӑ" of Cyrillic is "ă" too). */
function asMeant(letters: string): string {
  return Array.from(letters, (letter) => meant.get(letter) ?? letter).join("");
}

/** Compatibility form, composed, lower case, look-alikes replaced; only letters, digits and marks stay. */
function foldedUnits(character: string): readonly number[] {
  const plain = unframed(character).normalize("NFKD");
  const lower = asMeant(asMeant(plain).toLowerCase()).normalize("NFC");
  if (combining.test(lower)) return [];
  return [...lower]
    .filter((letter) => letterOrDigit.test(letter) || combining.test(letter))
    .flatMap((letter) => Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i)));
}

/** The letter in a circle, a square or a flag; any other character as it is. */
function unframed(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const first = framedLetters.find((start) => code >= start && code < start + alphabet);
  return first === undefined ? character : String.fromCharCode(0x41 + code - first);
}
