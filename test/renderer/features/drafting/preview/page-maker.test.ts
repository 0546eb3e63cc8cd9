import { describe, expect, it } from "vitest";
import {
  type MadePages,
  PageMaker,
  type Press,
} from "../../../../../renderer/features/drafting/preview/page-maker";
import type { PdfFile } from "../../../../../renderer/features/drafting/preview/pdf-reader";

/** A press that waits until it is told to go on, and counts what is asked of it. */
class HandPress implements Press {
  readonly asked = { pages: 0, whole: 0 };
  #waiting: (() => void)[] = [];
  #wholes: ((reason: unknown) => void)[] = [];

  savedId(): Promise<string> {
    return Promise.resolve("p");
  }

  async pages(): ReturnType<Press["pages"]> {
    this.asked.pages += 1;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return { fresh: { file: {} as PdfFile, first: 0 }, sizes: [], missing: "" }; // never drawn here
  }

  whole(): Promise<PdfFile> {
    this.asked.whole += 1;
    return new Promise((_, reject) => this.#wholes.push(reject));
  }

  /** The pages asked for are there. */
  async deliver(): Promise<void> {
    for (const go of this.#waiting.splice(0)) go();
    await turn();
  }

  /** What was called off a while ago ends only now. */
  async endCalledOff(): Promise<void> {
    for (const reject of this.#wholes.splice(0)) reject(new DOMException("called off", "AbortError"));
    await turn();
  }

  close(): void {}
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the pages in view", () => {
  it("are made for the last key also when the whole file, called off before, ends after it", async () => {
    const press = new HandPress();
    const shown: Partial<MadePages>[] = [];
    const maker = new PageMaker(press, (change) => shown.push(change));
    void maker.make();
    await turn();
    await press.deliver();
    expect(press.asked).toEqual({ pages: 1, whole: 1 });
    void maker.make();
    await turn();
    void maker.make(); // a key while the pages of the one before are made
    await press.endCalledOff();
    await press.deliver();
    expect(press.asked.pages).toBe(3);
    expect(shown.at(-1)).toMatchObject({ isMaking: true });
    await press.deliver();
    expect(shown.at(-1)).toMatchObject({ isMaking: false, refusal: null });
    maker.close();
  });
});
