import type { PaperSize, PdfFile } from "./pdf-reader";

/** A page to be drawn: the file it stands in, and where in it, from 0. */
export interface PageSource {
  readonly file: PdfFile;
  readonly index: number;
}

/** Pages in a row, made after the latest change; `first` is the number of its first page in the document, from 0. */
export interface FreshPages {
  readonly file: PdfFile;
  readonly first: number;
}

/**
 * The document as it prints: the paper of its pages, those that were in view at the last change made anew at once, and
 * all of them from the last whole file, which follows when typing pauses and until then may be a moment behind.
 */
export class PrintedDocument {
  readonly sizes: readonly PaperSize[];
  readonly fresh: FreshPages;
  readonly whole: PdfFile | null;

  constructor(sizes: readonly PaperSize[], fresh: FreshPages, whole: PdfFile | null) {
    this.sizes = sizes;
    this.fresh = fresh;
    this.whole = whole;
  }

  /** Where a page is drawn from; null while it is in no file yet. */
  sourceOf(index: number): PageSource | null {
    const { file, first } = this.fresh;
    if (index >= first && index < first + file.count) return { file, index: index - first };
    return this.whole && index < this.whole.count ? { file: this.whole, index } : null;
  }
}
