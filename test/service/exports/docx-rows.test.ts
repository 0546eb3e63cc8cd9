import { Bookmark, type IContext, Paragraph, TableCell, TableRow, TextRun, VerticalAlignTable } from "docx";
import { describe, expect, it } from "vitest";
import { isPlainCell, PlainRow } from "../../../electron/service/exports/docx-rows";
import { bookmarkName } from "../../../electron/service/paper-identity";
import { paragraphMaker } from "../../../shared/domain/official-document/paragraphs";
import { ruleSet } from "../../support/docx-samples";

const make = paragraphMaker(ruleSet().components);
const widths = [680, 2098];
const context: IContext = { file: undefined, viewWrapper: undefined, stack: [] } as never; // rows ask nothing of it

/** The same row made of the library's own parts. */
function libraryRow(texts: readonly [string, string], anchor: string | null, canSplit: boolean): TableRow {
  const cells = texts.map((text, at) => {
    const run = new TextRun({ text });
    const isMarked = at === 0 && anchor !== null;
    const children = isMarked ? [new Bookmark({ id: bookmarkName(anchor), children: [run] })] : [run];
    return new TableCell({
      width: { size: widths[at] ?? 0, type: "dxa" },
      verticalAlign: canSplit ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
      children: [new Paragraph({ style: "TableCell", children })],
    });
  });
  return new TableRow({ cantSplit: !canSplit, children: cells });
}

const withoutIds = (row: TableRow) =>
  JSON.stringify(row.prepForXml(context)).replace(/"w:id":\d+/gu, '"w:id":0');

describe("a row of plain cells", () => {
  it.each([
    ["kept on one page", false],
    ["that may go on over the page", true],
  ])("is what the library makes of its own parts: %s", (_, canSplit) => {
    const texts = ["Mở lớp <b>&", "Ban Xây dựng Đảng"] as const;
    const cells = texts.map((text, at) => make("tableCell", text, { anchor: at === 0 ? "annex/b1" : null }));
    const row = new PlainRow(cells, { widths, canSplit, keepsWithNext: () => false });
    expect(withoutIds(row)).toBe(withoutIds(libraryRow(texts, "annex/b1", canSplit)));
  });

  it("is not for cells with a look, a mark or a line of their own", () => {
    const bold = [{ text: "x", isBold: true, isItalic: false, isUnderlined: false }];
    expect(isPlainCell(make("tableCell", "x"))).toBe(true);
    expect(isPlainCell(make("tableCell", bold))).toBe(false);
    expect(isPlainCell(make("tableCell", "x", { mark: { list: "bullet", text: "-" } }))).toBe(false);
    expect(isPlainCell(make("tableCell", "x", { lineBelow: { lengthMm: 3, weightPt: 1 } }))).toBe(false);
  });
});
