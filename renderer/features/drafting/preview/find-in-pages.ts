import { type FoldedText, foldForSearch, searchKey, unfolded } from "../../../../shared/domain/folding";
import type { PlacedText } from "./pdf-reader";
import type { PrintedPlace, PrintedTexts } from "./place-of-block";

/** Letters `from` to `to` of one of a page's texts. */
export interface FoundLetters {
  readonly text: number;
  readonly from: number;
  readonly to: number;
}

/** A place where what is looked for is printed; it may go over several lines of one page. */
export interface FoundPlace extends PrintedPlace {
  readonly letters: readonly FoundLetters[];
}

/** The letters of a page in one piece, and where each of its texts begins in it. */
interface PageText {
  readonly whole: string;
  readonly starts: readonly number[];
  readonly folded: FoldedText;
}

/** All places in print where a text stands, in order, whatever its case and diacritics. */
export async function findInPages(
  file: PrintedTexts,
  wanted: string,
  signal: AbortSignal,
): Promise<readonly FoundPlace[]> {
  const key = searchKey(wanted);
  const places: FoundPlace[] = [];
  for (let index = 0; key !== "" && index < file.count; index += 1) {
    const texts = await file.texts(index);
    signal.throwIfAborted();
    places.push(...findOnPage(texts, index, key));
  }
  return places;
}

function findOnPage(texts: readonly PlacedText[], index: number, key: string): readonly FoundPlace[] {
  const page = pageText(texts);
  const found: FoundPlace[] = [];
  const { folded } = page.folded;
  for (let at = folded.indexOf(key); at >= 0; at = folded.indexOf(key, at + key.length)) {
    const letters = lettersOf(texts, page, unfolded(page.folded, page.whole, at, key.length));
    found.push({ index, topPt: texts[letters[0]?.text ?? 0]?.topPt ?? 0, letters });
  }
  return found;
}

function lettersOf(
  texts: readonly PlacedText[],
  { starts }: PageText,
  { from, to }: { readonly from: number; readonly to: number },
): readonly FoundLetters[] {
  return texts.flatMap((text, at) => {
    const start = starts[at] ?? 0;
    const own = { text: at, from: Math.max(from - start, 0), to: Math.min(to - start, text.text.length) };
    return own.from < own.to ? [own] : [];
  });
}

const known = new WeakMap<readonly PlacedText[], PageText>();

/** The end of a line is a space to who looks for words. */
function pageText(texts: readonly PlacedText[]): PageText {
  const before = known.get(texts);
  if (before) return before;
  const starts: number[] = [];
  let whole = "";
  for (const { text, endsLine } of texts) {
    starts.push(whole.length);
    whole += endsLine ? `${text} ` : text;
  }
  const page = { whole, starts, folded: foldForSearch(whole) };
  known.set(texts, page);
  return page;
}
