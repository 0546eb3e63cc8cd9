import { once } from "node:events";
import PDFDocument from "pdfkit";
import type { OfficialDocument, TextStyle } from "../../../../shared/domain/official-document";
import type { Piece } from "./line-breaking";
import type { Bar, SetLine } from "./slices";
import type { Cut, Face } from "./typeface";

/** What pdfkit keeps of a font it embeds, as far as text is written with it. */
interface EmbeddedFont {
  readonly id: string;
  encode(text: string): readonly [codes: readonly string[], positions: unknown];
  ref(): unknown;
}

/** pdfkit describes a file in XML too, but takes the words for XML; by then it has written them where they are text. */
class DescribedDocument extends PDFDocument {
  override endMetadata(): void {
    for (const [key, value] of Object.entries(this.info)) {
      if (typeof value === "string") Object.assign(this.info, { [key]: escaped(value) });
    }
    super.endMetadata();
  }
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const dyes: Readonly<Record<TextStyle["colour"], string>> = { black: "0 g", red: "1 0 0 rg" };

/** The finished file, page by page: text goes out as glyphs of embedded fonts, spaces as glyphs too, so that it reads. */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #fonts = new Map<Cut, EmbeddedFont>();
  readonly #codes = new Map<Cut, Map<string, string>>();
  #colour: TextStyle["colour"] = "black";

  constructor({ title, author, language }: Pick<OfficialDocument, "title" | "author" | "language">) {
    this.document = new DescribedDocument({
      autoFirstPage: false,
      pdfVersion: "1.7",
      subset: "PDF/A-2b",
      tagged: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, Creator: "Lộ Trình" },
    });
    this.document.on("data", (chunk: Uint8Array) => this.#chunks.push(chunk));
  }

  /** A fresh page, all further text goes there. */
  addPage(widthPt: number, heightPt: number): void {
    this.document.addPage({ size: [widthPt, heightPt], margin: 0 });
    this.#colour = "black";
  }

  /** Sets a line of text whose slice begins at a place on the page. */
  setLine(line: SetLine, leftPt: number, topPt: number): void {
    const [x, y] = [leftPt + line.xPt, topPt + line.baselinePt];
    const shown = line.pieces.map((piece) => this.#shown(piece, line.stretchPt));
    this.document.addContent(`BT 1 0 0 -1 ${number(x)} ${number(y)} Tm ${shown.join(" ")} ET`);
    this.#underline(line, x, y);
  }

  /** Draws a bar whose slice begins at a place on the page. */
  drawBar(bar: Bar, leftPt: number, topPt: number): void {
    const place = [leftPt + bar.xPt, topPt + bar.yPt, bar.widthPt, bar.heightPt];
    this.document.addContent(`${this.#dye(bar.colour)}${place.map(number).join(" ")} re f`);
  }

  /** Ends the file and gives its bytes. */
  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    const ended = once(this.document, "end");
    this.document.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #shown({ text, face, sizePt, colour, isRigid }: Piece, stretchPt: number): string {
    const font = this.#use(face);
    const gap = isRigid || stretchPt === 0 ? "" : `> ${number((-stretchPt / sizePt) * 1000)} <`;
    let codes = "";
    for (const character of text) {
      codes += this.#code(face, character);
      if (character === " ") codes += gap;
    }
    return `${this.#dye(colour)}/${font.id} ${number(sizePt)} Tf [<${codes}>] TJ`;
  }

  #underline({ pieces, stretchPt }: SetLine, x: number, y: number): void {
    let left = x;
    for (const { text, face, sizePt, isUnderlined, isRigid } of pieces) {
      const characters = [...text];
      const spaces = isRigid ? 0 : characters.filter((character) => character === " ").length;
      const advance = characters.reduce((sum, character) => sum + face.advance(character), 0);
      const width = advance * sizePt + spaces * stretchPt;
      const [top, height] = [y + face.underline.below * sizePt, face.underline.thickness * sizePt];
      if (isUnderlined) this.document.addContent(`${[left, top, width, height].map(number).join(" ")} re f`);
      left += width;
    }
  }

  /** What changes the colour of the page's ink, "" when it is that already. */
  #dye(colour: TextStyle["colour"]): string {
    if (colour === this.#colour) return "";
    this.#colour = colour;
    return `${dyes[colour]} `;
  }

  /** The font of a face, embedded and named on the page. */
  #use(face: Face): EmbeddedFont {
    const font = this.#fonts.get(face.cut) ?? this.#embed(face);
    this.document.page.fonts[font.id] ??= font.ref();
    return font;
  }

  #embed(face: Face): EmbeddedFont {
    const parsed: unknown = face.font;
    this.document.font(parsed as Buffer, face.cut); // pdfkit takes parsed fonts too, its types do not say so
    const font: unknown = Reflect.get(this.document, "_font");
    if (!isEmbedded(font)) throw new Error(`pdfkit embeds no font for ${face.cut}`);
    this.#fonts.set(face.cut, font);
    this.#codes.set(face.cut, new Map());
    return font;
  }

  #code(face: Face, character: string): string {
    const codes = this.#codes.get(face.cut);
    const known = codes?.get(character);
    if (known !== undefined) return known;
    const code = this.#fonts.get(face.cut)?.encode(character)[0].join("") ?? "";
    codes?.set(character, code);
    return code;
  }
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function isEmbedded(font: unknown): font is EmbeddedFont {
  return typeof font === "object" && font !== null && "id" in font && "encode" in font && "ref" in font;
}
