import { AlignmentType, LevelFormat, LevelSuffix, type NumberingDefinition } from "docx";
import { roman } from "../../../shared/domain/numerals";
import type { DocumentMark, OfficialDocument, TextStyle } from "../../../shared/domain/official-document";
import { twips } from "./docx-lengths";

/** Where a paragraph stands in Word's lists. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
  readonly instance?: number;
}

/** The list of headings that count under those above them. */
const headingList = "headings";

/** The list a heading style belongs to. One that counts through has a list of its own, which nothing above it restarts. */
export function headingPlace({ countsThrough }: Heading, level: number): ListPlace {
  return countsThrough
    ? { reference: `${headingList}-${level}`, level: 0 }
    : { reference: headingList, level };
}

/**
 * Gives paragraphs, asked for in document order, their place in Word's automatic lists and collects the lists.
 *
 * Word has no Vietnamese enumeration: its letters go a b c d e f, ours a b c d đ e g. So a run of letters is made of
 * the stretches both alphabets share (a–d, e, g–i, k–v, x–y), each a list that starts at its letter and counts by
 * itself, and "đ" is a list of its one fixed mark, as is any mark that Word's counting would not give.
 */
export class ListPlanner {
  readonly #document: OfficialDocument;
  readonly #definitions = new Map<string, NumberingDefinition>();
  #counts: readonly number[];
  #letter: { code: number; place: ListPlace } | null = null;
  #clauses: ListPlace | null = null;
  #instances = 0;

  constructor(document: OfficialDocument) {
    this.#document = document;
    this.#counts = document.headings.map(() => 0);
    for (const list of headingDefinitions(document)) this.#definitions.set(list.reference, list);
  }

  get definitions(): readonly NumberingDefinition[] {
    return [...this.#definitions.values()];
  }

  place(mark: DocumentMark): ListPlace {
    if (mark.list === "heading") return this.#placeHeading(mark.level, mark.text);
    if (mark.list === "letter") return this.#placeLetter(mark.ordinal, mark.text);
    if (mark.list === "clause") return this.#placeClause(mark.ordinal, mark.text);
    return this.#placeFixed(mark.text, LevelFormat.BULLET);
  }

  #placeHeading(level: number, text: string): ListPlace {
    const { headings } = this.#document;
    const heading = headings[level - 1];
    const counts = this.#counts.map((count, at) => {
      if (at === level - 1) return count + 1;
      return at < level || headings[at]?.countsThrough ? count : 0;
    });
    if (!heading || countedMark(heading, headings, counts) !== text)
      return this.#placeFixed(text, LevelFormat.NONE);
    this.#counts = counts;
    return headingPlace(heading, level - 1);
  }

  /** Clauses begin anew under each article: every run is an instance of one list. */
  #placeClause(ordinal: number, text: string): ListPlace {
    const reference = "clauses";
    this.#define(reference, {
      format: LevelFormat.DECIMAL,
      text: text.replace(String(ordinal), "%1"),
      start: 1,
    });
    if (ordinal === 1) {
      this.#instances += 1;
      this.#clauses = { reference, level: 0, instance: this.#instances };
    }
    return this.#clauses ?? { reference, level: 0 };
  }

  #placeLetter(ordinal: number, text: string): ListPlace {
    const code = latinPlace(text);
    const last = this.#letter;
    if (code === 0) {
      this.#letter = null;
      return this.#placeFixed(text, LevelFormat.NONE);
    }
    const isNext = ordinal > 1 && last !== null && last.code + 1 === code;
    const place = isNext ? last.place : this.#newLetters(code);
    this.#letter = { code, place };
    return place;
  }

  #newLetters(start: number): ListPlace {
    const reference = `letters-${start}`;
    this.#define(reference, { format: LevelFormat.LOWER_LETTER, text: this.#document.letterMark, start });
    this.#instances += 1;
    return { reference, level: 0, instance: this.#instances };
  }

  #placeFixed(text: string, format: typeof LevelFormat.BULLET | typeof LevelFormat.NONE): ListPlace {
    const reference = `fixed-${text}`;
    this.#define(reference, { format, text, start: 1 });
    return { reference, level: 0 };
  }

  #define(reference: string, level: { format: LevelKind; text: string; start: number }): void {
    if (this.#definitions.has(reference)) return;
    this.#definitions.set(reference, {
      reference,
      levels: [{ level: 0, ...level, ...levelForm(this.#document.styles.body) }],
    });
  }
}

/** The mark Word's counting gives a heading; one whose number an upper level lacks is not counted. */
function countedMark({ mark }: Heading, headings: readonly Heading[], counts: readonly number[]): string {
  return mark.replace(/%(\d)/gu, (_, place: string) => {
    const at = Number(place) - 1;
    const count = counts[at] ?? 0;
    if (count === 0) return "";
    return headings[at]?.numerals === "roman" ? roman(count) : String(count);
  });
}

/** The lists of the heading styles: one that counts level under level, and one for each level that counts through. */
function headingDefinitions({ headings, styles }: OfficialDocument): readonly NumberingDefinition[] {
  const levels = headings.map((heading, at) => {
    const { style, mark, numerals, countsThrough } = heading;
    const { reference, level } = headingPlace(heading, at);
    const form = levelForm(styles[style]);
    const run = countsThrough ? { run: { bold: styles[style].isBold } } : {};
    return {
      reference,
      level,
      text: countsThrough ? mark.replace(/%\d/u, "%1") : mark,
      format: numerals === "roman" ? LevelFormat.UPPER_ROMAN : LevelFormat.DECIMAL,
      ...form,
      style: { ...form.style, ...run, style: `Heading${at + 1}` },
    };
  });
  const references = [...new Set(levels.map(({ reference }) => reference))];
  return references.map((reference) => ({
    reference,
    levels: levels.filter((level) => level.reference === reference),
  }));
}

function levelForm({ firstLineMm, isMarkAbove }: TextStyle) {
  return {
    alignment: AlignmentType.LEFT,
    suffix: isMarkAbove ? LevelSuffix.NOTHING : LevelSuffix.SPACE,
    style: { paragraph: { indent: { left: 0, firstLine: twips(firstLineMm) } } },
  };
}

type Heading = OfficialDocument["headings"][number];
type LevelKind = (typeof LevelFormat)[keyof typeof LevelFormat];

/** Place in the Latin alphabet (a = 1) of the one letter a mark shows; 0 when Word has no such letter. */
function latinPlace(mark: string): number {
  const letters = /\p{L}+/u.exec(mark)?.[0] ?? "";
  return /^[a-z]$/u.test(letters) ? letters.charCodeAt(0) - 96 : 0;
}
