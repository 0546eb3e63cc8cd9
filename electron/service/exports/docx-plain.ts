import { bookmarkUniqueNumericId, type IXmlableObject, Paragraph, TableRow } from "docx";
import type { DocumentParagraph } from "../../../shared/domain/official-document";
import { bookmarkName } from "../paper-identity";
import { elementText, xml, xmlText } from "../xml";

/** How plain paragraphs are told to Word: the id of their style, and whether they keep with the next other than it does. */
export interface PlainForm {
  readonly styleId: (paragraph: DocumentParagraph) => string;
  readonly keeping: (paragraph: DocumentParagraph) => boolean | null;
}

/** How the cells of a plain row are set: widths in twips, and whether they are kept on one page at half height. */
export interface PlainRowForm extends PlainForm {
  readonly widths: readonly number[];
  readonly canSplit: boolean;
}

/** True for nothing but words in the look of their style, as nearly all paragraphs and cells of an annex are. */
export function isPlain({ mark, box, lineBelow, drawnInMm, runs }: DocumentParagraph): boolean {
  const hasOwnLook = runs.some(({ isBold, isItalic, isUnderlined }) => isBold || isItalic || isUnderlined);
  return mark === null && box === null && lineBelow === null && drawnInMm === 0 && !hasOwnLook;
}

/** A plain paragraph as Word's XML. */
export function plainParagraph(paragraph: DocumentParagraph, { styleId, keeping }: PlainForm): string {
  const keeps = keeping(paragraph);
  const kept = keeps === null ? "" : `<w:keepNext${keeps ? "" : ' w:val="false"'}/>`;
  const runs = paragraph.runs.map(({ text }) => `<w:r>${elementText(textElement(text))}</w:r>`).join("");
  const properties = `<w:pStyle w:val="${styleId(paragraph)}"/>${kept}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${bookmarked(runs, paragraph.anchor)}</w:p>`;
}

function textElement(text: string) {
  return xml("w:t", { "xml:space": "preserve" }, [xmlText(text)]);
}

/** A row of plain cells, one for each column, as Word's XML. */
export function plainRow(paragraphs: readonly DocumentParagraph[], form: PlainRowForm): string {
  const rowLook = form.canSplit ? '<w:cantSplit w:val="off"/>' : "<w:cantSplit/>";
  const height = form.canSplit ? "top" : "center";
  const cells = paragraphs.map((paragraph, at) => {
    const look = `<w:tcW w:type="dxa" w:w="${form.widths[at] ?? 0}"/><w:vAlign w:val="${height}"/>`;
    return `<w:tc><w:tcPr>${look}</w:tcPr>${plainParagraph(paragraph, form)}</w:tc>`;
  });
  return `<w:tr><w:trPr>${rowLook}</w:trPr>${cells.join("")}</w:tr>`;
}

function bookmarked(runs: string, anchor: string | null): string {
  if (anchor === null) return runs;
  const id = bookmarkUniqueNumericId();
  const start = `<w:bookmarkStart w:name="${bookmarkName(anchor)}" w:id="${id}"/>`;
  return `${start}${runs}<w:bookmarkEnd w:id="${id}"/>`;
}

/**
 * What is written past the library: it makes some twenty objects of each paragraph and turns them into text in three
 * passes, which would be most of the time of a hundred pages. It gets one element that stands for a whole run of plain
 * paragraphs or rows; in the part it writes, each is then replaced by the text kept here.
 */
export class PlainRuns {
  readonly #runs: string[] = [];

  /** Stands for paragraphs among the library's. */
  paragraphs(written: readonly string[]): Paragraph {
    return new StandInParagraph(this.#keep(written));
  }

  /** Stands for rows among the library's. */
  rows(written: readonly string[]): TableRow {
    return new StandInRow(this.#keep(written));
  }

  /** The library's part with every run in its place, as it keeps their order; no text of a document looks like an element. */
  putInto(part: string): string {
    const [before = "", ...after] = part.split(/<plain-\d+\/>/u);
    return before + this.#runs.map((run, at) => run + (after[at] ?? "")).join("");
  }

  #keep(written: readonly string[]): IXmlableObject {
    this.#runs.push(written.join(""));
    return { [`plain-${this.#runs.length - 1}`]: {} };
  }
}

class StandInParagraph extends Paragraph {
  readonly #element: IXmlableObject;

  constructor(element: IXmlableObject) {
    super({});
    this.#element = element;
  }

  override prepForXml(): IXmlableObject {
    return this.#element;
  }
}

class StandInRow extends TableRow {
  readonly #element: IXmlableObject;

  constructor(element: IXmlableObject) {
    super({ children: [] });
    this.#element = element;
  }

  override prepForXml(): IXmlableObject {
    return this.#element;
  }
}
