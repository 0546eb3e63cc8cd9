import type { Syllables } from "../folding";
import { firstFrom } from "./ranges";
import type { BlockRange } from "./report";

const closing: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "”", '"': '"' };
const straight = '"';
/** What ends a quotation left open: a blank line any, a new paragraph one in straight marks. */
const paragraph = "paragraph";
const blankLine = "blank line";
/** A mark of quotation; a blank line; or a line break before anything but a small letter, which begins a paragraph. */
const signs = /[“”„«»"]|\n[^\S\n]*\n|\n(?!\s*\p{Ll})/gu;
const opensBlank = /^[^\S\n]*(?:\n|$)/u;
const opensParagraph = /^(?!\s*\p{Ll})/u;
const endsBlank = /\n[^\S\n]*$/u;
/** A mark without its pair within so many characters is a slip of the pen, and quotes nothing. */
const mostLength = 4000;

/** Something in a block that opens, closes or breaks a quotation, and the first syllable behind it. */
export interface QuotationSign {
  readonly sign: string;
  readonly at: number;
  readonly syllable: number;
}

/** What the quotations of a draft see of a block. */
export interface QuotableText {
  readonly block: { readonly text: string };
  readonly count: number;
  readonly quotationSigns: readonly QuotationSign[];
}

/** An opening mark whose pair was not met: its block, the first syllable behind it, the characters since. */
interface Open {
  readonly sign: string;
  readonly place: number;
  readonly syllable: number;
  readonly length: number;
}

/** The signs of a block, the break before its first line and that behind its last among them. */
export function quotationSignsOf(text: string, { starts, count }: Syllables): readonly QuotationSign[] {
  const found = Array.from(text.matchAll(signs), ({ 0: sign, index }) => ({
    sign: sign.startsWith("\n") ? (sign.length > 1 ? blankLine : paragraph) : sign,
    at: index,
    syllable: firstFrom(starts, index),
  }));
  if (opensBlank.test(text)) found.unshift({ sign: blankLine, at: 0, syllable: 0 });
  else if (opensParagraph.test(text)) found.unshift({ sign: paragraph, at: 0, syllable: 0 });
  if (endsBlank.test(text)) found.push({ sign: blankLine, at: text.length, syllable: count });
  return found;
}

/**
 * Finds the quotations of blocks one after another, as of one text whose lines they are: between marks that are a pair,
 * over lines broken in mid-sentence, in curly marks over paragraphs too, over no blank line. Another opening mark, or
 * too long a way to the closing one, and the first quotes nothing, so that a mark forgotten never excuses the rest.
 */
export class QuotationReader {
  private readonly texts: readonly QuotableText[];
  private readonly least: number;
  private readonly ranges = new Map<number, BlockRange[]>();
  private open: Open | null = null;

  /** Quotations of fewer than `least` syllables are names or emphasis and left out. */
  constructor(texts: readonly QuotableText[], least: number) {
    this.texts = texts;
    this.least = least;
  }

  /** Reads the block at a place, the next after those read before; true when a quotation is open behind it. */
  read(place: number): boolean {
    const text = this.texts[place];
    if (text === undefined) return false;
    let reached = 0;
    for (const { sign, at, syllable } of text.quotationSigns) {
      this.pass(at - reached);
      reached = at;
      this.meet(sign, place, syllable);
    }
    this.pass(text.block.text.length + 1 - reached);
    return this.open !== null;
  }

  /** The quoted syllables of a block that was read; final once no quotation is open behind it. */
  rangesIn(place: number): readonly BlockRange[] {
    return this.ranges.get(place) ?? [];
  }

  private pass(length: number): void {
    if (this.open === null) return;
    const passed = this.open.length + length;
    this.open = passed > mostLength ? null : { ...this.open, length: passed };
  }

  private meet(sign: string, place: number, syllable: number): void {
    const opened = this.open?.sign ?? "";
    if (this.open !== null && sign === closing[opened]) this.close(this.open, place, syllable);
    else if (closing[sign] !== undefined) this.open = { sign, place, syllable, length: 0 };
    else if (sign === blankLine || (sign === paragraph && opened === straight)) this.open = null;
  }

  private close(open: Open, place: number, syllable: number): void {
    this.open = null;
    const parts = this.partsOf(open, place, syllable);
    const length = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    if (length < this.least) return;
    parts.forEach((part, i) => {
      const known = this.ranges.get(open.place + i);
      if (known) known.push(part);
      else this.ranges.set(open.place + i, [part]);
    });
  }

  private partsOf(open: Open, place: number, syllable: number): readonly BlockRange[] {
    return Array.from({ length: place - open.place + 1 }, (_, i) => ({
      from: i === 0 ? open.syllable : 0,
      to: open.place + i === place ? syllable : (this.texts[open.place + i]?.count ?? 0),
    }));
  }
}
