import { type Refusal, refusalOf } from "../../../ui/refusal";
import type { PaperSize, PdfFile } from "./pdf-reader";
import type { FreshPages } from "./printed-document";

/** What is told of anything but a refusal. */
const exportFailed: Refusal = { code: "export-failed", params: {} };

/** What has been made so far. */
export interface MadePages {
  readonly sizes: readonly PaperSize[];
  readonly fresh: FreshPages | null;
  readonly whole: PdfFile | null;
  /** Letters that are printed as □, with spaces between them; "" for none. */
  readonly missing: string;
  /** True while the pages in view are being made. */
  readonly isMaking: boolean;
  /** True when the whole file shows the latest text. */
  readonly isWholeFresh: boolean;
  readonly refusal: Refusal | null;
}

/** Before anything is made. */
export const nothingMade: MadePages = {
  ...{ sizes: [], fresh: null, whole: null, missing: "" },
  ...{ isMaking: true, isWholeFresh: false, refusal: null },
};

/** The pages in view, from 0, both ends included. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** The pages in view, and what is known of all pages from them. */
export type MadeInView = Pick<MadePages, "sizes" | "missing"> & { readonly fresh: FreshPages };

/** What prints a programme; each rejects with the signal's reason when it is aborted. */
export interface Press {
  /** The programme, when the office has all that is on screen. */
  savedId(signal: AbortSignal): Promise<string>;
  pages(id: string, range: PageRange, signal: AbortSignal): Promise<MadeInView>;
  whole(id: string, signal: AbortSignal): Promise<PdfFile>;
  close(): void;
}

/** The time (ms) after the last change at which the whole file is made again. */
const pause = 400;

/**
 * Asks the office for the pages in view after every change, one request at a time, and for the whole file when changes
 * pause. While one letter after another is typed, what was made of the whole before the last one is called off.
 */
export class PageMaker {
  /** The pages made first. */
  inView: PageRange = { first: 0, last: 1 };
  readonly #press: Press;
  readonly #show: (change: Partial<MadePages>) => void;
  readonly #closing = new AbortController();
  #whole = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasWhole = false;
  #isRunning = false;
  #mustRunAgain = false;

  constructor(press: Press, show: (change: Partial<MadePages>) => void) {
    this.#press = press;
    this.#show = show;
  }

  /** Something that is printed changed, or all is to be tried again. */
  async make(): Promise<void> {
    this.#whole.abort();
    clearTimeout(this.#timer);
    this.#mustRunAgain = true;
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#show({ isMaking: true, isWholeFresh: false });
    try {
      while (this.#mustRunAgain) await this.#makeInView();
      this.#timer = setTimeout(() => void this.#makeWhole(), this.#hasWhole ? pause : 0);
    } catch (error) {
      this.#mustRunAgain = false;
      this.#tell(error, this.#closing.signal);
    } finally {
      this.#isRunning = false;
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#whole.abort();
    this.#closing.abort();
    this.#press.close();
  }

  async #makeInView(): Promise<void> {
    const { signal } = this.#closing;
    const id = await this.#press.savedId(signal);
    this.#mustRunAgain = false;
    const made = await this.#press.pages(id, this.inView, signal);
    this.#show({ ...made, isMaking: this.#mustRunAgain, refusal: null });
  }

  async #makeWhole(): Promise<void> {
    this.#whole = new AbortController();
    const { signal } = this.#whole;
    try {
      const whole = await this.#press.whole(await this.#press.savedId(signal), signal);
      this.#hasWhole = true;
      this.#show({ whole, isWholeFresh: true });
    } catch (error) {
      this.#tell(error, signal);
    }
  }

  #tell(error: unknown, signal: AbortSignal): void {
    if (!signal.aborted) this.#show({ isMaking: false, refusal: refusalOf(error) ?? exportFailed });
  }
}
