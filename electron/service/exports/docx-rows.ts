import { bookmarkUniqueNumericId, type IXmlableObject, TableRow } from "docx";
import type { DocumentParagraph } from "../../../shared/domain/official-document";
import { bookmarkName } from "../paper-identity";
import { styleId } from "./docx-styles";

/** True for a cell of nothing but words in the look of its style, as nearly all cells of an annex are. */
export function isPlainCell({ mark, box, lineBelow, runs }: DocumentParagraph): boolean {
  const hasOwnLook = runs.some(({ isBold, isItalic, isUnderlined }) => isBold || isItalic || isUnderlined);
  return mark === null && box === null && lineBelow === null && !hasOwnLook;
}

/** How the cells of a row are set: widths in twips, and whether they are kept on one page at half height. */
interface RowForm {
  readonly widths: readonly number[];
  readonly canSplit: boolean;
  /** The styles whose paragraphs stay with the next of themselves. */
  readonly keepsWithNext: (paragraph: DocumentParagraph) => boolean;
}

/**
 * A row of plain cells, one for each column, in the form the library formats its own parts into; it would first make some
 * twenty objects a cell, which is most of the time of writing an annex of hundreds of rows.
 */
export class PlainRow extends TableRow {
  readonly #written: IXmlableObject;

  constructor(paragraphs: readonly DocumentParagraph[], form: RowForm) {
    super({ children: [] });
    const properties = form.canSplit ? { "w:cantSplit": valued("off") } : { "w:cantSplit": {} };
    const cells = paragraphs.map((paragraph, at) => cellOf(paragraph, form.widths[at] ?? 0, form));
    this.#written = { "w:tr": [{ "w:trPr": [properties] }, ...cells] };
  }

  override prepForXml(): IXmlableObject {
    return this.#written;
  }
}

function cellOf(paragraph: DocumentParagraph, width: number, form: RowForm): IXmlableObject {
  const size = { "w:tcW": { _attr: { "w:type": "dxa", "w:w": width } } };
  const height = { "w:vAlign": valued(form.canSplit ? "top" : "center") };
  return { "w:tc": [{ "w:tcPr": [size, height] }, paragraphOf(paragraph, form)] };
}

function paragraphOf(paragraph: DocumentParagraph, { keepsWithNext }: RowForm): IXmlableObject {
  const style = { "w:pStyle": valued(styleId(paragraph.style)) };
  const properties = { "w:pPr": keepsWithNext(paragraph) ? [style, { "w:keepNext": {} }] : [style] };
  const runs = paragraph.runs.map(({ text }) => ({
    "w:r": [{ "w:t": [{ _attr: { "xml:space": "preserve" } }, text] }],
  }));
  return { "w:p": [properties, ...bookmarked(runs, paragraph.anchor)] };
}

function bookmarked(runs: readonly IXmlableObject[], anchor: string | null): readonly IXmlableObject[] {
  if (anchor === null) return runs;
  const id = bookmarkUniqueNumericId();
  return [
    { "w:bookmarkStart": { _attr: { "w:name": bookmarkName(anchor), "w:id": id } } },
    ...runs,
    { "w:bookmarkEnd": { _attr: { "w:id": id } } },
  ];
}

function valued(value: string): IXmlableObject {
  return { _attr: { "w:val": value } };
}
