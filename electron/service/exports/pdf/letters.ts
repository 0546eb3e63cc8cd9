import type { Face, Typeface } from "./typeface";

/** What stands for a letter that cannot be printed. */
export const substitute = "□";

const invisible = /\p{Cf}/gu;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;
const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/**
 * Makes text printable in the document's type: letters it lacks and right-to-left letters, which it cannot set, each
 * become the substitute and are collected; characters without a shape of their own are left out.
 */
export class LetterCheck {
  readonly #face: Face;
  readonly #missing = new Set<string>();

  constructor(typeface: Typeface) {
    this.#face = typeface.face({ isBold: false, isItalic: false });
  }

  /** The letters replaced so far, each once. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  /** The text with the substitute for what cannot be printed. */
  printable(text: string): string {
    if (isPrintable(text, this.#face)) return text;
    const letters = [...graphemes.segment(text)].map(({ segment }) => this.#letter(segment));
    return letters.join("");
  }

  #letter(grapheme: string): string {
    const visible = grapheme.replace(invisible, "");
    if (isPrintable(visible, this.#face)) return visible;
    this.#missing.add(grapheme);
    return substitute;
  }
}

const checked = new WeakMap<Face, Map<string, boolean>>();

function isPrintable(text: string, face: Face): boolean {
  const known = checked.get(face) ?? new Map<string, boolean>();
  checked.set(face, known);
  for (const character of text) {
    const is = known.get(character) ?? (canBeSet(character) && face.has(character));
    known.set(character, is);
    if (!is) return false;
  }
  return true;
}

function canBeSet(character: string): boolean {
  return !rightToLeft.test(character) && !/\p{Cf}/u.test(character);
}
