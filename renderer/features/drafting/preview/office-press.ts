import { office } from "../../../client";
import type { DraftingStore } from "../state";
import type { MadeInView, PageRange, Press } from "./page-maker";
import { type PdfFile, PdfReader } from "./pdf-reader";

/** Prints the open programme by the office. */
export class OfficePress implements Press {
  readonly #store: DraftingStore;
  readonly #reader = new PdfReader();

  constructor(store: DraftingStore) {
    this.#store = store;
  }

  async savedId(signal: AbortSignal): Promise<string> {
    const { actions, programme } = this.#store.getState();
    await actions.flush();
    signal.throwIfAborted();
    return programme.id;
  }

  async pages(id: string, range: PageRange, signal: AbortSignal): Promise<MadeInView> {
    const { first, bytes, papers, missingLetters } = await office().exports.pages(
      { id, ...range },
      { signal },
    );
    const file = await this.#reader.open(new Uint8Array(bytes), signal);
    return { fresh: { file, first }, sizes: papers, missing: missingLetters.join(" ") };
  }

  async whole(id: string, signal: AbortSignal): Promise<PdfFile> {
    const { bytes } = await office().exports.programme({ id, format: "pdf" }, { signal });
    return this.#reader.open(new Uint8Array(bytes), signal);
  }

  close(): void {
    this.#reader.close();
  }
}
