import { setImmediate } from "node:timers/promises";
import type { TypefaceName } from "../../../../shared/contract/typefaces";
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
import { findTimes } from "./system-times";
import { Tags } from "./tags";
import { type Typeface, tinos } from "./typeface";

export { findTimes } from "./system-times";

/** A finished PDF, and the letters its type lacks, each printed as □. */
export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly missingLetters: readonly string[];
}

/** Pages in a row, counted from 0, both ends included. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** Some pages of a document: the paper of all its pages, and a PDF of those from `first` on. */
export interface WrittenPages extends WrittenPdf {
  readonly first: number;
  readonly papers: readonly { readonly widthPt: number; readonly heightPt: number }[];
}

/**
 * The document as a PDF/A-2b file: lines and pages as Word makes them of the DOCX of the same tree, fonts embedded, text
 * that can be searched and read aloud, bookmarks; in Tinos where the chosen typeface is not to be had. Lets other work
 * of the process run in between, and throws the signal's reason when it is aborted.
 */
export async function writePdf(
  document: OfficialDocument,
  signal?: AbortSignal,
  typeface: TypefaceName = "tinos",
): Promise<WrittenPdf> {
  const printer = new Printer(document, new Turns(signal), typefaceNamed(typeface));
  for (const section of document.sections) await printer.lay(section);
  await printer.paint({ first: 0, last: printer.papers.length - 1 });
  return { bytes: await printer.finish("tagged"), missingLetters: printer.missingLetters };
}

/**
 * The pages of a range, or the last one when there are no longer so many, painted as `writePdf` paints them: a PDF to be
 * looked at, not to be kept. All pages are laid out, few are written, so that it takes a fraction of the time.
 */
export async function writePdfPages(
  document: OfficialDocument,
  { first, last }: PageRange,
  signal?: AbortSignal,
  typeface: TypefaceName = "tinos",
): Promise<WrittenPages> {
  const printer = new Printer(document, new Turns(signal), typefaceNamed(typeface));
  for (const section of document.sections) await printer.lay(section);
  const { papers, missingLetters } = printer;
  const range = { first: Math.min(first, papers.length - 1), last: Math.min(last, papers.length - 1) };
  await printer.paint(range);
  return { bytes: await printer.finish("untagged"), missingLetters, papers, first: range.first };
}

function typefaceNamed(name: TypefaceName): Typeface {
  return (name === "times-new-roman" ? findTimes().typeface : null) ?? tinos;
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

/** A page of a section, counted from 0 within it, laid out but not yet painted. */
interface LaidPage {
  readonly placed: PlacedPage;
  readonly page: DocumentSection["page"];
  readonly room: PageRoom;
  readonly at: number;
}

class Printer {
  readonly #letters: LetterCheck;
  readonly #paper: Paper;
  readonly #tags: Tags;
  readonly #setter: ParagraphSetter;
  readonly #turns: Turns;
  readonly #headings: OfficialDocument["headings"];
  readonly #isTwoSided: boolean;
  readonly #parts: TaggedPart[] = [];
  readonly #pages: LaidPage[] = [];

  constructor(document: OfficialDocument, turns: Turns, typeface: Typeface) {
    this.#letters = new LetterCheck(typeface);
    this.#paper = new Paper(document);
    this.#tags = new Tags(this.#paper);
    this.#setter = new ParagraphSetter(document.styles, this.#letters, typeface);
    this.#turns = turns;
    this.#headings = document.headings;
    this.#isTwoSided = document.isTwoSided;
  }

  /** The paper of each page laid out so far. */
  get papers(): WrittenPages["papers"] {
    return this.#pages.map(({ page, room }) => ({ widthPt: points(page.widthMm), heightPt: room.heightPt }));
  }

  get missingLetters(): readonly string[] {
    return this.#letters.missing;
  }

  /** Puts the next section on pages of its own. */
  async lay({ page, blocks }: DocumentSection): Promise<void> {
    const room = roomOf(page);
    const flow = new Flow(this.#setter, room, this.#headings);
    for (const block of blocks) {
      for (const _ of flow.add(block)) await this.#turns.pause();
      await this.#turns.pause();
    }
    this.#parts.push(...flow.parts);
    const pages = paginate(flow.slices, room.textHeightPt);
    this.#pages.push(...pages.map((placed, at) => ({ placed, page, room, at })));
  }

  async paint({ first, last }: PageRange): Promise<void> {
    for (const laid of this.#pages.slice(first, last + 1)) {
      this.#paintPage(laid);
      await this.#turns.pause();
    }
  }

  /** Ends the file; without tags it says nothing of what is what to a reader's program. */
  finish(form: "tagged" | "untagged"): Promise<Uint8Array<ArrayBuffer>> {
    this.#tags.finish(form === "tagged" ? this.#parts : []);
    return this.#paper.finish();
  }

  #paintPage({ placed, page, room, at }: LaidPage): void {
    this.#paper.addPage(points(page.widthMm), room.heightPt);
    const isBack = this.#isTwoSided && at % 2 === 1;
    const leftPt = points(isBack ? page.rightMm : page.leftMm);
    if (at > 0) this.#printNumber(at + 1, { leftPt, topPt: points(page.numberFromEdgeMm) }, room.textWidthPt);
    this.#printPage(placed, { leftPt, topPt: points(page.topMm) });
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
