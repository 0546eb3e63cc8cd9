import { useCallback, useEffect, useRef, useState } from "react";
import { office, onOfficeEvent } from "../../../client";
import { type Refusal, refusalOf } from "../../../ui/refusal";
import { type DraftingState, type DraftingStore, useDraftingStore } from "../state";
import { type PdfFile, PdfReader } from "./pdf-reader";

/** What is told of anything but a refusal. */
const exportFailed: Refusal = { code: "export-failed", params: {} };

/** The pages as they are printed now, or were before the last change while new ones are on their way. */
export interface Preview {
  readonly file: PdfFile | null;
  /** Letters that are printed as □, with spaces between them; "" for none. */
  readonly missing: string;
  readonly isMaking: boolean;
  readonly refusal: Refusal | null;
  refresh(): void;
}

type Shown = Omit<Preview, "refresh">;

/** The time (ms) after a change, itself told a quarter of a second after the last key, at which pages are made again. */
const pause = 250;

/** Keeps the printed pages of the open programme fresh; what was asked for before the last change is called off. */
export function usePreview(): Preview {
  const store = useDraftingStore();
  const [shown, setShown] = useState<Shown>({ file: null, missing: "", isMaking: true, refusal: null });
  const maker = useRef<PageMaker>(null);
  useEffect(() => {
    const made = new PageMaker(store, (change) => setShown((known) => ({ ...known, ...change })));
    maker.current = made;
    void made.make();
    const leave = [
      store.subscribe((state, before) => isPrintedOtherwise(state, before) && made.makeSoon()),
      onOfficeEvent("office.changed", () => made.makeSoon()),
    ];
    return () => {
      for (const stop of leave) stop();
      made.close();
    };
  }, [store]);
  const { file } = shown;
  useEffect(() => () => file?.close(), [file]);
  const refresh = useCallback(() => void maker.current?.make(), []);
  return { ...shown, refresh };
}

function isPrintedOtherwise(state: DraftingState, before: DraftingState): boolean {
  return state.doc !== before.doc || state.programme !== before.programme;
}

/** Asks the office for the pages and opens them, one request at a time. */
class PageMaker {
  readonly #store: DraftingStore;
  readonly #show: (change: Partial<Shown>) => void;
  readonly #reader = new PdfReader();
  #running = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: DraftingStore, show: (change: Partial<Shown>) => void) {
    this.#store = store;
    this.#show = show;
  }

  makeSoon(): void {
    this.#running.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.make(), pause);
  }

  async make(): Promise<void> {
    this.#running.abort();
    const { signal } = this.#begin();
    this.#show({ isMaking: true });
    try {
      const { file, missing } = await this.#pages(signal);
      this.#show({ file, missing, isMaking: false, refusal: null });
    } catch (error) {
      if (!signal.aborted) this.#show({ isMaking: false, refusal: refusalOf(error) ?? exportFailed });
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#reader.close();
  }

  #begin(): AbortController {
    this.#running = new AbortController();
    return this.#running;
  }

  async #pages(signal: AbortSignal): Promise<{ file: PdfFile; missing: string }> {
    const { actions, programme } = this.#store.getState();
    await actions.flush();
    signal.throwIfAborted();
    const printed = await office().exports.programme({ id: programme.id, format: "pdf" }, { signal });
    const file = await this.#reader.open(new Uint8Array(printed.bytes), signal);
    return { file, missing: printed.missingLetters.join(" ") };
  }
}
