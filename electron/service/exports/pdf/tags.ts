import type { Paper } from "./paper";
import type { TaggedPart, TaggedText } from "./slices";

interface HeadOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope: "Column";
}
interface OutlineOptions {
  readonly expanded: boolean;
  readonly top: number;
  readonly left: number;
}

const levels: Readonly<Record<TaggedText["tag"], number>> = {
  ...{ P: 1, TH: 1, TD: 1 },
  ...{ H1: 1, H2: 2, H3: 3, H4: 4, H5: 5 },
};

/**
 * Tells a reader's program what is what while pages are painted: text belongs to its paragraph, heading or cell, the
 * rest (page numbers, rules, repeated heads) is no content; headings and annexes become bookmarks.
 */
export class Tags {
  readonly #document: PDFKit.PDFDocument;
  readonly #contents = new Map<TaggedText, PDFKit.PDFStructureContent[]>();
  readonly #outlines: PDFKit.PDFOutline[];
  #open: TaggedText | "artifact" | null = null;

  constructor(paper: Paper) {
    this.#document = paper.document;
    this.#outlines = [paper.document.outline];
  }

  /** What is painted next is text of the owner, `topPt` from the top of the page. */
  text(owner: TaggedText, topPt: number): void {
    if (this.#open === owner) return;
    this.close();
    if (!this.#contents.has(owner)) this.#bookmark(owner, topPt);
    const content = this.#document.markStructureContent(owner.tag);
    this.#contents.set(owner, [...(this.#contents.get(owner) ?? []), content]);
    this.#open = owner;
  }

  /** What is painted next is no content. */
  artifact(type: "Pagination" | "Layout"): void {
    if (this.#open === "artifact") return;
    this.close();
    this.#document.markContent("Artifact", { type });
    this.#open = "artifact";
  }

  /** Ends what was begun; to be called before a page ends. */
  close(): void {
    if (this.#open !== null) this.#document.endMarkedContent();
    this.#open = null;
  }

  /** Writes the order and kinds of all texts, painted or blank, as one document. */
  finish(parts: readonly TaggedPart[]): void {
    const root = this.#document.struct("Document");
    this.#document.addStructure(root);
    for (const part of parts) root.add("rows" in part ? this.#table(part.rows) : this.#element(part));
    root.end();
  }

  #table(rows: readonly (readonly TaggedText[])[]): PDFKit.PDFStructureElement {
    const written = rows.map((row) =>
      this.#document.struct(
        "TR",
        {},
        row.map((cell) => this.#element(cell)),
      ),
    );
    return this.#document.struct("Table", {}, written);
  }

  #element(owner: TaggedText): PDFKit.PDFStructureElement {
    const head: HeadOptions = { scope: "Column" };
    return this.#document.struct(owner.tag, owner.tag === "TH" ? head : {}, this.#contents.get(owner) ?? []);
  }

  #bookmark({ tag, bookmark }: TaggedText, topPt: number): void {
    if (bookmark === null) return;
    const above = Math.min(levels[tag], this.#outlines.length);
    const options: OutlineOptions = { expanded: true, top: topPt, left: this.#document.page.width };
    const item = this.#outlines[above - 1]?.addItem(bookmark, options);
    if (item) this.#outlines.splice(above, Number.POSITIVE_INFINITY, item);
  }
}
