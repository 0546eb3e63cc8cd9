import { faceOf } from "./typeface";

/** What stands for a letter that cannot be printed. */
export const substitute = "□";

const invisible = /\p{Cf}/gu;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
const upright = { isBold: false, isItalic: false };

/**
 * Makes text printable in the document's type: letters it lacks and right-to-left letters, which it cannot set, each
 * become the substitute and are collected; characters without a shape of their own are left out.
 */
export class LetterCheck {
  readonly #missing = new Set<string>();

  /** The letters replaced so far, each once. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** The text with the substitute for what cannot be printed. */
  printable(text: string): string {
    if (isPrintable(text)) return text;
    const letters = [...graphemes.segment(text)].map(({ segment }) => this.#letter(segment));
    return letters.join("");
  }

  #letter(grapheme: string): string {
    const visible = grapheme.replace(invisible, "");
    if (isPrintable(visible)) return visible;
    this.#missing.add(grapheme);
    return substitute;
  }
}

const checked = new Map<string, boolean>();

function isPrintable(text: string): boolean {
  for (const character of text) if (!isPrintableCharacter(character)) return false;
  return true;
}

function isPrintableCharacter(character: string): boolean {
  const known = checked.get(character);
  if (known !== undefined) return known;
  const is = !rightToLeft.test(character) && !/\p{Cf}/u.test(character) && faceOf(upright).has(character);
  checked.set(character, is);
  return is;
}
