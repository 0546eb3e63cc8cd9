import type {
  DocumentBlock,
  DocumentParagraph,
  OfficialDocument,
} from "../../../../shared/domain/official-document";
import { markedTitle } from "../../../../shared/domain/programme/numbering";
import { besideFrame, framedStack } from "./framed";
import { type Measure, type ParagraphSetter, points } from "./paragraph";
import type { HeadingTag, Slice, TaggedPart, TaggedText } from "./slices";
import { type LaidParagraph, movedDown, roomBetween, stack } from "./stack";
import { layTable } from "./table";

type Placed = Extract<DocumentBlock, { kind: "placed" }>;
type Columns = Extract<DocumentBlock, { kind: "columns" }>;

const headingTags: readonly HeadingTag[] = ["H1", "H2", "H3", "H4", "H5"];
const fewestLines = 2; // of a paragraph left behind on a page or taken to the next

/** The height of a section's paper, and the room for text on it. */
export interface PageRoom {
  readonly heightPt: number;
  readonly textWidthPt: number;
  readonly textHeightPt: number;
}

/** Blocks of a section turned into slices one below the other, and into tagged parts in reading order. */
export class Flow {
  readonly slices: Slice[] = [];
  readonly parts: TaggedPart[] = [];
  readonly #setter: ParagraphSetter;
  readonly #measure: Measure;
  readonly #page: PageRoom;
  readonly #headings: ReadonlyMap<string, HeadingTag>;
  #last: LaidParagraph | undefined;
  #keeps = false;

  constructor(setter: ParagraphSetter, page: PageRoom, headings: OfficialDocument["headings"]) {
    this.#setter = setter;
    this.#measure = { leftPt: 0, widthPt: page.textWidthPt };
    this.#page = page;
    this.#headings = new Map(headings.map(({ style }, at) => [style, headingTags[at] ?? "H5"]));
  }

  /** Adds the next block below the others; can be interrupted within a table. */
  *add(block: DocumentBlock): Generator<void> {
    if (block.kind === "paragraph") this.#addParagraph(block);
    else if (block.kind === "columns") this.#addColumns(block);
    else if (block.kind === "placed") this.#addPlaced(block);
    else yield* this.#addTable(block);
  }

  #addParagraph(paragraph: DocumentParagraph): void {
    const owner = this.#tagged(paragraph);
    for (const laid of this.#setter.lay(paragraph, this.#measure, owner)) {
      this.slices.push(...this.#paragraphSlices(laid));
      this.#last = laid;
      this.#keeps = laid.keepsWithNext;
    }
  }

  #paragraphSlices(laid: LaidParagraph): readonly Slice[] {
    const { lines } = laid;
    const canDivide = laid.canSplit && !laid.keepsWithNext;
    return lines.map(({ heightPt, inks }, at) => ({
      heightPt,
      inks,
      inMargin: [],
      repeated: null,
      beforePt: at === 0 ? roomBetween(this.#last, laid) : 0,
      canBeginPage:
        at === 0 ? !this.#keeps : canDivide && at >= fewestLines && lines.length - at >= fewestLines,
    }));
  }

  /** A paragraph known by its style; blank ones are nothing to a reader. */
  #tagged({ style, mark, runs }: DocumentParagraph): TaggedText {
    const tag: TaggedText["tag"] = this.#headings.get(style) ?? "P";
    const text = runs.map((run) => run.text).join("");
    const isHeading = tag !== "P" && text.trim() !== "";
    const bookmark = isHeading || style === "annexName" ? markedTitle(mark?.text ?? "", text) : null;
    const owner = { tag, bookmark };
    if (text.trim() !== "") this.parts.push(owner);
    return owner;
  }

  #addColumns({ leftMm, rightMm, left, right, leftFrame = null }: Columns): void {
    const [leftPt, rightPt] = [points(leftMm), points(rightMm)];
    const lay = (paragraphs: readonly DocumentParagraph[], measure: Measure) =>
      stack(paragraphs.flatMap((paragraph) => this.#setter.lay(paragraph, measure, this.#tagged(paragraph))));
    const leftSide = leftFrame
      ? framedStack((measure) => lay(left, measure), leftFrame, leftPt)
      : { ...lay(left, { leftPt: 0, widthPt: leftPt }), frame: () => [] };
    const rightSide = lay(right, { leftPt, widthPt: rightPt });
    const stacks = [leftSide, leftFrame ? besideFrame(rightSide, leftFrame) : rightSide];
    const lines = stacks.flatMap((side) => side.lines);
    const heightPt = Math.max(...stacks.map((side) => side.heightPt));
    this.#addRow({
      heightPt,
      beforePt: this.#last?.afterPt ?? 0,
      canBeginPage: !this.#keeps,
      repeated: null,
      inMargin: [],
      inks: [
        ...lines.flatMap(({ topPt, line }) => line.inks.map((ink) => movedDown(ink, topPt))),
        ...leftSide.frame(heightPt),
      ],
    });
  }

  /** A line in the margin of the page that the next block stands on, or that the last one stood on. */
  #addPlaced({ edge, fromEdgeMm, paragraph }: Placed): void {
    const [laid] = this.#setter.lay(paragraph, this.#measure, this.#tagged(paragraph));
    const heightPt = laid?.lines.reduce((sum, line) => sum + line.heightPt, 0) ?? 0;
    const edgePt = points(fromEdgeMm);
    const topPt = edge === "top" ? edgePt : this.#page.heightPt - edgePt - heightPt;
    const inks = stack(laid ? [{ ...laid, beforePt: 0 }] : []).lines.flatMap(({ topPt: inLaid, line }) =>
      line.inks.map((ink) => movedDown(ink, topPt + inLaid)),
    );
    const isLast = edge === "bottom";
    this.slices.push({
      heightPt: isLast ? 0 : 1,
      beforePt: 0,
      canBeginPage: !isLast && !this.#keeps,
      repeated: null,
      inks: [],
      inMargin: inks,
    });
    this.#keeps = !isLast;
  }

  *#addTable(table: Extract<DocumentBlock, { kind: "table" }>): Generator<void> {
    const { slices, part } = yield* layTable(table, this.#setter, this.#page.textHeightPt);
    this.parts.push(part);
    const [head, ...rows] = slices;
    if (head) this.#addRow({ ...head, beforePt: this.#last?.afterPt ?? 0, canBeginPage: !this.#keeps });
    for (const row of rows) this.#addRow(row);
  }

  #addRow(slice: Slice): void {
    this.slices.push(slice);
    this.#last = undefined;
    this.#keeps = false;
  }
}
