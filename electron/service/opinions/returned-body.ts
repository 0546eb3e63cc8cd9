import { isOwnBookmark } from "../paper-identity";
import { elements, firstElement, type XmlElement } from "../xml";

/** Who tracked a change and when, as the file says. */
export interface TrackedChange {
  readonly kind: "insertion" | "deletion";
  readonly isMove: boolean;
  readonly author: string;
  readonly at: string;
}

/** A stretch of a paragraph with the change it is part of; `isEnd` for the end of the paragraph itself, as "\n". */
export interface Stretch {
  readonly text: string;
  readonly change: TrackedChange | null;
  readonly isEnd: boolean;
}

/**
 * A paragraph as it was before the tracked changes: ends that were inserted do not part it, what was deleted is still in
 * it. `rowBookmark` is that of its table row, for cells that have none.
 */
export interface ReturnedParagraph {
  readonly stretches: Stretch[];
  readonly bookmarks: string[];
  rowBookmark: string | null;
}

/** A point of the file: a paragraph and an offset into its text before the tracked changes. */
export interface Point {
  readonly paragraph: number;
  readonly offset: number;
}

/** The text of a returned file with where comments stand: a range, or a point where the file gives no range. */
export interface ReturnedBody {
  readonly paragraphs: readonly ReturnedParagraph[];
  readonly comments: ReadonlyMap<string, { start: Point; end: Point; quoted: string }>;
}

/** Reads the body of a DOCX as Word and LibreOffice write it. */
export function readBody(document: XmlElement): ReturnedBody {
  const reader = new BodyReader();
  reader.walk(document, null);
  return reader;
}

/** The paragraph as it was printed: without what was inserted. */
export function originalText({ stretches }: ReturnedParagraph): string {
  return stretches.map((stretch) => (isOriginal(stretch) ? stretch.text : "")).join("");
}

/** True for text that was there before the tracked changes. */
export function isOriginal({ change, isEnd }: Stretch): boolean {
  return !isEnd && change?.kind !== "insertion";
}

const changeNames: Readonly<Record<string, Pick<TrackedChange, "kind" | "isMove">>> = {
  "w:ins": { kind: "insertion", isMove: false },
  "w:del": { kind: "deletion", isMove: false },
  "w:moveTo": { kind: "insertion", isMove: true },
  "w:moveFrom": { kind: "deletion", isMove: true },
};
const signs: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:br": " ",
  "w:cr": " ",
  "w:noBreakHyphen": "-",
};
const passedOver = new Set([
  "w:pPr",
  "w:rPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sectPr",
  "w:instrText",
  "w:drawing",
  "w:pict",
  "w:object",
  "mc:AlternateContent",
]);

class BodyReader implements ReturnedBody {
  readonly paragraphs: ReturnedParagraph[] = [];
  readonly comments = new Map<string, { start: Point; end: Point; quoted: string }>();
  readonly #open = new Map<string, { start: Point; quoted: string; inserted: string }>();
  #current: ReturnedParagraph = { stretches: [], bookmarks: [], rowBookmark: null };
  #isInside = false;
  #runsOn = false;
  #offset = 0;
  #waiting: string[] = [];

  walk(element: XmlElement, change: TrackedChange | null): void {
    const { name } = element;
    if (passedOver.has(name)) return;
    const own = changeNames[name];
    if (name === "w:p") this.#paragraph(element, change);
    else if (name === "w:tr") this.#row(element, change);
    else if (name === "w:t" || name === "w:delText") this.#say(element.text, change);
    else if (name in signs) this.#say(this.#opensText(name) ? "" : (signs[name] ?? ""), change);
    else if (own) this.#inner(element, change?.kind === "insertion" ? change : tracked(element, own));
    else this.#milestone(element, change);
  }

  /** A line break before all text sets a mark on a line of its own ("Phần I"); it is the form's. */
  #opensText(name: string): boolean {
    return name === "w:br" && this.#current.stretches.length === 0;
  }

  #inner(element: XmlElement, change: TrackedChange | null): void {
    for (const child of elements(element)) this.walk(child, change);
  }

  #milestone(element: XmlElement, change: TrackedChange | null): void {
    const { name, attributes } = element;
    const id = attributes["w:id"] ?? "";
    if (name === "w:bookmarkStart") this.#bookmark(attributes["w:name"] ?? "");
    else if (name === "w:commentRangeStart") {
      this.#open.set(id, { start: this.#point(), quoted: "", inserted: "" });
    } else if (name === "w:commentRangeEnd" || name === "w:commentReference") this.#closeComment(id);
    else {
      if (name === "w:tc" || name === "w:tbl") this.#runsOn = false;
      this.#inner(element, change);
    }
  }

  #paragraph(element: XmlElement, change: TrackedChange | null): void {
    if (!this.#runsOn) {
      this.#current = { stretches: [], bookmarks: [], rowBookmark: null };
      this.paragraphs.push(this.#current);
      this.#offset = 0;
    }
    this.#current.bookmarks.push(...this.#waiting);
    this.#waiting = [];
    this.#isInside = true;
    this.#inner(element, change);
    this.#isInside = false;
    const end = endOf(element) ?? change;
    this.#runsOn = end?.kind === "insertion" && !end.isMove;
    if (end) this.#current.stretches.push({ text: "\n", change: end, isEnd: true });
  }

  #row(element: XmlElement, change: TrackedChange | null): void {
    const first = this.paragraphs.length;
    this.#runsOn = false;
    this.#inner(element, change);
    this.#runsOn = false;
    const cells = this.paragraphs.slice(first);
    const bookmark = cells.flatMap(({ bookmarks }) => bookmarks)[0] ?? null;
    for (const cell of cells) cell.rowBookmark ??= bookmark;
  }

  #bookmark(name: string): void {
    if (!isOwnBookmark(name)) return;
    if (this.#isInside) this.#current.bookmarks.push(name);
    else this.#waiting.push(name);
  }

  #say(text: string, change: TrackedChange | null): void {
    if (text === "" || !this.#isInside) return;
    const stretch = { text, change, isEnd: false };
    this.#current.stretches.push(stretch);
    const isThere = isOriginal(stretch);
    if (isThere) this.#offset += text.length;
    for (const comment of this.#open.values()) comment[isThere ? "quoted" : "inserted"] += text;
  }

  #closeComment(id: string): void {
    if (this.comments.has(id)) return;
    const end = this.#point();
    const open = this.#open.get(id) ?? { start: end, quoted: "", inserted: "" };
    this.#open.delete(id);
    this.comments.set(id, { start: open.start, end, quoted: open.quoted || open.inserted });
  }

  /** Where the reading stands; between two paragraphs that is the start of the next. */
  #point(): Point {
    return this.#isInside
      ? { paragraph: this.paragraphs.length - 1, offset: this.#offset }
      : { paragraph: this.paragraphs.length, offset: 0 };
  }
}

function tracked({ attributes }: XmlElement, own: Pick<TrackedChange, "kind" | "isMove">): TrackedChange {
  return { ...own, author: attributes["w:author"] ?? "", at: attributes["w:date"] ?? "" };
}

/** The change the end of a paragraph itself is part of. */
function endOf(paragraph: XmlElement): TrackedChange | null {
  const look = firstElement(firstElement(paragraph, "w:pPr"), "w:rPr");
  const mark = look && elements(look).find(({ name }) => name in changeNames);
  const own = mark && changeNames[mark.name];
  return mark && own ? tracked(mark, own) : null;
}
