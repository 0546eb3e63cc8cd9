import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { getDocument, PDFWorker, TextLayer } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

/** The paper of a page, in points. */
export interface PaperSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A run of letters on a page and how far (points) its top is from the top of the paper. */
export interface PlacedText {
  readonly text: string;
  readonly topPt: number;
  readonly endsLine: boolean;
}

/** The letters of a page to be selected: an element to lie over its picture, with one element for each of its texts. */
export interface PageLetters {
  readonly element: HTMLElement;
  readonly texts: readonly HTMLElement[];
}

/** What a page looks like: its picture, and its letters to be selected, lying over it. */
export interface DrawnPage {
  readonly picture: HTMLCanvasElement;
  readonly letters: HTMLElement;
}

/** The thread that reads PDF files; it is to be closed. */
export class PdfReader {
  readonly #thread = new Worker(workerAddress, { type: "module" });
  readonly #worker = PDFWorker.create({ port: this.#thread });

  /** Opens a file; the bytes are handed over and gone afterwards. Rejects with the signal's reason when it is aborted. */
  async open(data: Uint8Array, signal: AbortSignal): Promise<PdfFile> {
    const task = getDocument({ data, worker: this.#worker, useWasm: false, enableXfa: false, verbosity: 0 });
    const document = await task.promise;
    if (signal.aborted) void task.destroy();
    signal.throwIfAborted();
    return new PdfFile(document);
  }

  close(): void {
    this.#worker.destroy();
    this.#thread.terminate();
  }
}

/** An opened PDF; it is to be closed when its pages are drawn no more. */
export class PdfFile {
  readonly #document: PDFDocumentProxy;
  #lastDrawn: Promise<unknown> = Promise.resolve();
  readonly #texts = new Map<number, Promise<readonly PlacedText[]>>();

  constructor(document: PDFDocumentProxy) {
    this.#document = document;
  }

  /** How many pages it has. */
  get count(): number {
    return this.#document.numPages;
  }

  /**
   * The picture of a page with so many dots to a point. Pages are drawn one after another, in short stretches, so that
   * keys are never kept waiting. Rejects when the signal is aborted.
   */
  draw(index: number, dotsPerPt: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    const drawn = this.#lastDrawn.then(() => this.#draw(index, dotsPerPt, signal));
    this.#lastDrawn = drawn.catch(() => undefined);
    return drawn;
  }

  /** The letters of a page, invisible, each run where it is printed; sized by the CSS variable --total-scale-factor. */
  async letters(index: number, signal: AbortSignal): Promise<PageLetters> {
    const page = await this.#page(index);
    const container = document.createElement("div");
    container.className = "preview-letters";
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale: 1 }),
    });
    await layer.render();
    signal.throwIfAborted();
    return { element: container, texts: layer.textDivs };
  }

  /** The texts of a page in reading order, one for each run of letters laid by `letters`. */
  texts(index: number): Promise<readonly PlacedText[]> {
    const known = this.#texts.get(index);
    if (known) return known;
    const read = this.#readTexts(index);
    this.#texts.set(index, read);
    return read;
  }

  close(): void {
    void this.#document.loadingTask.destroy();
  }

  async #draw(index: number, dotsPerPt: number, signal: AbortSignal): Promise<HTMLCanvasElement> {
    signal.throwIfAborted();
    const page = await this.#page(index);
    const viewport = page.getViewport({ scale: dotsPerPt });
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    const cancel = () => task.cancel();
    signal.addEventListener("abort", cancel);
    try {
      await task.promise;
    } finally {
      signal.removeEventListener("abort", cancel);
    }
    signal.throwIfAborted();
    return canvas;
  }

  async #readTexts(index: number): Promise<readonly PlacedText[]> {
    const page = await this.#page(index);
    const { items } = await page.getTextContent();
    const heightPt = page.getViewport({ scale: 1 }).height;
    return items.flatMap((item) => {
      if (!("str" in item)) return [];
      const [, , , , , baseline] = item.transform as readonly number[]; // a PDF matrix, six numbers
      return [{ text: item.str, topPt: heightPt - (baseline ?? 0) - item.height, endsLine: item.hasEOL }];
    });
  }

  #page(index: number): Promise<PDFPageProxy> {
    return this.#document.getPage(index + 1);
  }
}
