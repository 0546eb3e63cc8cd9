import type { BlockRange } from "./report";

const closing: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "”", '"': '"' };
const straight = '"';
/** A mark of quotation; a blank line; or a line break before anything but a small letter, which begins a paragraph. */
const signs = /[“”„«»"]|\n[^\S\n]*\n|\n(?!\s*\p{Ll})/gu;
const mostLength = 4000;

/**
 * The ranges between quotation marks, marks not included. They may go on over lines a text breaks in mid-sentence, but
 * over no blank line, and straight marks over no paragraph. An opening mark left open, or a stray closing one, quotes
 * nothing.
 */
export function quotedRanges(text: string): readonly BlockRange[] {
  const ranges: BlockRange[] = [];
  let from = -1;
  let opened = "";
  for (const { 0: sign, index } of text.matchAll(signs)) {
    const isOpen = from >= 0 && index - from <= mostLength;
    if (isOpen && sign === closing[opened]) {
      ranges.push({ from, to: index });
      from = -1;
    } else if (closing[sign] !== undefined) {
      from = index + 1;
      opened = sign;
    } else if (isBreak(sign, opened)) from = -1;
  }
  return ranges;
}

function isBreak(sign: string, opened: string): boolean {
  return sign.startsWith("\n") && (opened === straight || sign.length > 1);
}
