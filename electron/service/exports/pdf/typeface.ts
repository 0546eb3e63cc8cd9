import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** The four cuts of a typeface. */
export type Cut = "regular" | "bold" | "italic" | "boldItalic";

const files: Readonly<Record<Cut, string>> = {
  regular: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italic: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  boldItalic: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
};

/**
 * One cut of a typeface. Lengths are in ems. Letters stand side by side as Word sets them by default: no kerning, no ligatures.
 */
export class Face {
  readonly cut: Cut;
  /** What no other face is called. */
  readonly name: string;
  readonly font: Font;
  /** From the top of a line set single to the line the letters stand on: Word puts the line gap above them. */
  readonly ascent: number;
  readonly lineHeight: number;
  readonly underline: { readonly below: number; readonly thickness: number };
  readonly #advances = new Map<string, number>();

  constructor(cut: Cut, name: string, font: Font) {
    const em = font.unitsPerEm;
    // A glyph remembers the letter it was first asked for by, or none when it was met as a part (the y of ỳ).
    for (const letter of font.characterSet) font.glyphForCodePoint(letter);
    this.cut = cut;
    this.name = name;
    this.font = font;
    this.ascent = (font.ascent + font.lineGap) / em;
    this.lineHeight = (font.ascent - font.descent + font.lineGap) / em;
    this.underline = { below: -font.underlinePosition / em, thickness: font.underlineThickness / em };
  }

  /** True when there is a glyph for a character. */
  has(character: string): boolean {
    return this.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  }

  /** How far a character moves what follows it. */
  advance(character: string): number {
    const known = this.#advances.get(character);
    if (known !== undefined) return known;
    const glyph = this.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const advance = glyph.advanceWidth / this.font.unitsPerEm;
    this.#advances.set(character, advance);
    return advance;
  }
}

/** Four cuts of one design, each read when it is first asked for and kept. */
export class Typeface {
  readonly #read: (cut: Cut) => Face;
  readonly #faces = new Map<Cut, Face>();

  constructor(read: (cut: Cut) => Face) {
    this.#read = read;
  }

  /** The cut of a look. */
  face({ isBold, isItalic }: { readonly isBold: boolean; readonly isItalic: boolean }): Face {
    const cut = isBold ? (isItalic ? "boldItalic" : "bold") : isItalic ? "italic" : "regular";
    const known = this.#faces.get(cut);
    if (known) return known;
    const face = this.#read(cut);
    this.#faces.set(cut, face);
    return face;
  }
}

/** Tinos, which has the widths and heights of Times New Roman and every Vietnamese letter; it comes with the program. */
export const tinos = new Typeface((cut) => {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${files[cut]}`);
  const font = create(readFileSync(path));
  if (!("unitsPerEm" in font)) throw new Error(`${path}: not a single font`);
  return new Face(cut, path, font);
});
