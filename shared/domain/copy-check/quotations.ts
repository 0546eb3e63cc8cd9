import type { BlockRange } from "./report";

const closing: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "”", '"': '"' };
const signs = /[“”„«»"\n\r]/g;

/**
 * The ranges between quotation marks that close in the same line, marks not included. An opening mark left open, or a
 * stray closing one, quotes nothing.
 */
export function quotedRanges(text: string): readonly BlockRange[] {
  const ranges: BlockRange[] = [];
  let from = -1;
  let awaited = "";
  for (const match of text.matchAll(signs)) {
    const sign = match[0];
    if (sign === "\n" || sign === "\r") from = -1;
    else if (from >= 0 && sign === awaited) {
      ranges.push({ from, to: match.index });
      from = -1;
    } else if (from < 0 && closing[sign] !== undefined) {
      from = match.index + 1;
      awaited = closing[sign];
    }
  }
  return ranges;
}
