import { characterOf, expansionOf, firstUnit, isAttached, isDecoration, isUpper, kind } from "./characters";
import { compose } from "./letters";
import { lastDigit, readDigits, underMark, unifySpelling } from "./spelling";

const softHyphen = 0xad;

/** Properties of one syllable, as bits of `Syllables.flags`. */
export const flag = {
  capital: 1,
  allCapitals: 2,
  number: 4,
  lineStart: 8,
  afterStop: 16,
  hyphenBreak: 32,
  letter: 64,
} as const;

/** A text as syllables: folded identity, place (UTF-16, half open) and properties of each, and how many there are. */
export interface Syllables {
  readonly count: number;
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly flags: Uint8Array;
}

/**
 * One pass over a text that cuts it into syllables (runs of letters and digits) and folds each to a 32-bit identity:
 * equal spellings of one syllable get the same identity, however composed or typed.
 */
export class SyllableScanner {
  private readonly text: string;
  private readonly ids: Uint32Array;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly flags: Uint8Array;
  private units = new Uint16Array(64);
  private length = 0;
  private count = 0;
  private start = 0;
  private end = 0;
  private pending: number = flag.lineStart;
  private isOpenHyphen = false;

  constructor(text: string) {
    const most = (text.length >> 1) + 1;
    this.text = text;
    this.ids = new Uint32Array(most);
    this.starts = new Uint32Array(most);
    this.ends = new Uint32Array(most);
    this.flags = new Uint8Array(most);
  }

  /** Scans the whole text; the arrays are views of exactly the syllables found. */
  scan(): Syllables {
    const { text } = this;
    const size = text.length;
    for (let at = 0; at < size; at++) {
      const character = characterOf(text.charCodeAt(at));
      if (character >= firstUnit) this.letter(character, at, at + 1);
      else if (character === kind.separator) this.close();
      else at = this.special(character, at);
    }
    this.close();
    return this.result();
  }

  private letter(unit: number, from: number, to: number): void {
    if (this.length === 0) this.start = from;
    if (this.length === this.units.length) this.grow();
    this.units[this.length++] = unit;
    this.end = to;
  }

  private special(character: number, at: number): number {
    if (character === kind.mark) this.mark(at);
    else if (character === kind.ignored) this.ignored(at);
    else if (character === kind.expanded) this.expand(this.text.charCodeAt(at), at, at + 1);
    else if (character === kind.surrogate) return this.surrogate(at);
    else this.separator(character);
    return at;
  }

  private mark(at: number): void {
    if (this.length === 0) return;
    const mark = this.text.charCodeAt(at);
    const composed = compose(underMark(this.units[this.length - 1] ?? 0), mark);
    if (composed > 0) this.units[this.length - 1] = composed;
    else if (!isDecoration(mark)) this.letter(mark, at, at + 1);
    this.end = at + 1;
  }

  private ignored(at: number): void {
    if (this.length === 0) return;
    this.end = at + 1;
  }

  private expand(codePoint: number, from: number, to: number): void {
    const units = expansionOf(codePoint);
    if (units.length === 0) this.bare(codePoint, to);
    for (const unit of units) this.letter(unit, from, to);
  }

  private bare(codePoint: number, to: number): void {
    if (!isAttached(codePoint)) this.close();
    else if (this.length > 0) this.end = to;
  }

  private surrogate(at: number): number {
    const codePoint = this.text.codePointAt(at) ?? 0;
    if (codePoint < 0x10000) {
      this.close();
      return at;
    }
    this.expand(codePoint, at, at + 2);
    return at + 1;
  }

  private separator(character: number): void {
    const touchesSyllable = this.length > 0;
    const hadSoftHyphen = touchesSyllable && this.text.charCodeAt(this.end - 1) === softHyphen;
    this.close();
    if (character === kind.stop) this.pending |= flag.afterStop;
    if (character === kind.hyphen) this.isOpenHyphen = touchesSyllable;
    if (character !== kind.lineBreak) return;
    this.pending |= flag.lineStart;
    if (hadSoftHyphen || this.isOpenHyphen) this.pending |= flag.hyphenBreak;
  }

  private close(): void {
    if (this.length === 0) return;
    const { count, length } = this;
    readDigits(this.units, length);
    this.flags[count] = this.pending | this.shape();
    unifySpelling(this.units, length);
    this.ids[count] = identity(this.units, length);
    this.starts[count] = this.start;
    this.ends[count] = this.end;
    this.count++;
    this.length = 0;
    this.pending = 0;
    this.isOpenHyphen = false;
  }

  private shape(): number {
    const first = this.units[0] ?? 0;
    if (first <= lastDigit) return flag.number;
    const own = this.length === 1 ? flag.letter : 0;
    if (!isUpper(this.text.charCodeAt(this.start))) return own;
    if (own !== 0) return own | flag.capital;
    if (!isUpper(this.text.charCodeAt(this.start + 1))) return flag.capital;
    return flag.capital | flag.allCapitals;
  }

  private grow(): void {
    const larger = new Uint16Array(this.units.length * 4);
    larger.set(this.units);
    this.units = larger;
  }

  private result(): Syllables {
    const { count } = this;
    return {
      count,
      ids: this.ids.subarray(0, count),
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      flags: this.flags.subarray(0, count),
    };
  }
}

/** FNV-1a over the folded units, mixed so that every bit counts. */
function identity(units: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
