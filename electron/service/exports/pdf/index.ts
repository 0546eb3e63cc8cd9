import { setImmediate } from "node:timers/promises";
import type {
  DocumentParagraph,
  DocumentSection,
  OfficialDocument,
} from "../../../../shared/domain/official-document";
import { Flow, type PageRoom } from "./flow";
import { LetterCheck } from "./letters";
import { paginate } from "./pages";
import { Paper } from "./paper";
import { ParagraphSetter, points } from "./paragraph";
import type { Ink, PlacedPage, TaggedPart, TaggedText } from "./slices";
import { Tags } from "./tags";

/** A finished PDF, and the letters its type lacks, each printed as □. */
export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly missingLetters: readonly string[];
}

/**
 * The document as a PDF/A-2b file: lines and pages as Word makes them of the DOCX of the same tree, fonts embedded, text
 * that can be searched and read aloud, bookmarks. Lets other work of the process run in between, and throws the signal's
 * reason when it is aborted.
 */
export async function writePdf(document: OfficialDocument, signal?: AbortSignal): Promise<WrittenPdf> {
  const letters = new LetterCheck();
  const printer = new Printer(document, letters, new Turns(signal));
  for (const section of document.sections) await printer.print(section);
  return { bytes: await printer.finish(), missingLetters: letters.missing };
}

const turnMs = 12;

/** Gives way to other work of the process whenever some time has passed. */
class Turns {
  readonly #signal: AbortSignal | undefined;
  #began = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  async pause(): Promise<void> {
    if (performance.now() - this.#began < turnMs) return;
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#began = performance.now();
  }
}

interface Place {
  readonly leftPt: number;
  readonly topPt: number;
}

class Printer {
  readonly #paper: Paper;
  readonly #tags: Tags;
  readonly #setter: ParagraphSetter;
  readonly #turns: Turns;
  readonly #headings: OfficialDocument["headings"];
  readonly #isTwoSided: boolean;
  readonly #parts: TaggedPart[] = [];

  constructor(document: OfficialDocument, letters: LetterCheck, turns: Turns) {
    this.#paper = new Paper(document);
    this.#tags = new Tags(this.#paper);
    this.#setter = new ParagraphSetter(document.styles, letters);
    this.#turns = turns;
    this.#headings = document.headings;
    this.#isTwoSided = document.isTwoSided;
  }

  async print({ page, blocks }: DocumentSection): Promise<void> {
    const room = roomOf(page);
    const flow = new Flow(this.#setter, room, this.#headings);
    for (const block of blocks) {
      for (const _ of flow.add(block)) await this.#turns.pause();
      await this.#turns.pause();
    }
    this.#parts.push(...flow.parts);
    for (const [at, placed] of paginate(flow.slices, room.textHeightPt).entries()) {
      this.#paper.addPage(points(page.widthMm), room.heightPt);
      const isBack = this.#isTwoSided && at % 2 === 1;
      const leftPt = points(isBack ? page.rightMm : page.leftMm);
      if (at > 0)
        this.#printNumber(at + 1, { leftPt, topPt: points(page.numberFromEdgeMm) }, room.textWidthPt);
      this.#printPage(placed, { leftPt, topPt: points(page.topMm) });
      await this.#turns.pause();
    }
  }

  finish(): Promise<Uint8Array<ArrayBuffer>> {
    this.#tags.finish(this.#parts);
    return this.#paper.finish();
  }

  #printPage(placed: PlacedPage, { leftPt, topPt }: Place): void {
    for (const { slice, topPt: inText, isRepeated } of placed) {
      this.#printInks(slice.inMargin, { leftPt, topPt: 0 }, isRepeated);
      this.#printInks(slice.inks, { leftPt, topPt: topPt + inText }, isRepeated);
    }
    const last = placed.at(-1);
    if (last) this.#printInks(last.slice.closing ?? [], { leftPt, topPt: topPt + last.topPt }, false);
    this.#tags.close();
  }

  #printInks(inks: readonly Ink[], place: Place, isRepeated: boolean): void {
    for (const ink of inks) {
      if (isRepeated || ink.kind === "bar") this.#tags.artifact(isRepeated ? "Pagination" : "Layout");
      else this.#tags.text(ink.owner, place.topPt);
      this.#printInk(ink, place);
    }
  }

  #printInk(ink: Ink, { leftPt, topPt }: Place): void {
    if (ink.kind === "text") this.#paper.setLine(ink, leftPt, topPt);
    else this.#paper.drawBar(ink, leftPt, topPt);
  }

  /** The page's number in the margin above the text. */
  #printNumber(number: number, place: Place, widthPt: number): void {
    const run = { text: String(number), isBold: false, isItalic: false, isUnderlined: false };
    const paragraph: DocumentParagraph = {
      kind: "paragraph",
      style: "pageNumber",
      runs: [run],
      mark: null,
      lineBelow: null,
      box: null,
      drawnInMm: 0,
      keepsWithNext: false,
      anchor: null,
    };
    const owner: TaggedText = { tag: "P", bookmark: null };
    const [laid] = this.#setter.lay(paragraph, { leftPt: 0, widthPt }, owner);
    this.#tags.artifact("Pagination");
    for (const ink of laid?.lines[0]?.inks ?? []) this.#printInk(ink, place);
    this.#tags.close();
  }
}

function roomOf(page: DocumentSection["page"]): PageRoom {
  const heightPt = points(page.heightMm);
  return {
    heightPt,
    textWidthPt: points(page.widthMm) - points(page.leftMm) - points(page.rightMm),
    textHeightPt: heightPt - points(page.topMm) - points(page.bottomMm),
  };
}
