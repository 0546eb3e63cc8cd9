import {
  Bookmark,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { writeDocx } from "../../../electron/service/exports/docx-document";
import { isPlain, plainParagraph, plainRow } from "../../../electron/service/exports/docx-plain";
import { bookmarkName } from "../../../electron/service/paper-identity";
import { paragraphMaker } from "../../../shared/domain/official-document/paragraphs";
import { aProgramme, layoutSample, ruleSet } from "../../support/docx-samples";

const make = paragraphMaker(ruleSet().components);
const widths = [680, 2098];
const form = { widths, styleId: () => "TableCell", keeping: () => null };
const texts = ['Mở lớp <b>& "số"', "Ban Xây dựng Đảng"] as const;

/** The body the library writes of its own parts, without numbers of bookmarks, which run on. */
async function libraryBody(child: Paragraph | Table): Promise<string> {
  const file = await Packer.toArrayBuffer(
    new Document({ sections: [{ children: [child, new Paragraph("")] }] }),
  );
  return withoutNumbers(bodyOf(new Uint8Array(file)));
}

const bodyOf = (file: Uint8Array) => strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
const withoutNumbers = (xml: string) => xml.replace(/ w:id="\d+"/gu, "");

function libraryParagraph(text: string, anchor: string | null, keepNext: boolean | null = null): Paragraph {
  const run = new TextRun({ text });
  const children = anchor === null ? [run] : [new Bookmark({ id: bookmarkName(anchor), children: [run] })];
  return new Paragraph({ style: "TableCell", children, ...(keepNext === null ? {} : { keepNext }) });
}

function libraryTable(canSplit: boolean): Table {
  const cells = texts.map(
    (text, at) =>
      new TableCell({
        width: { size: widths[at] ?? 0, type: "dxa" },
        verticalAlign: canSplit ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
        children: [libraryParagraph(text, at === 0 ? "annex/b1" : null)],
      }),
  );
  return new Table({ rows: [new TableRow({ cantSplit: !canSplit, children: cells })] });
}

describe("what is plain", () => {
  it.each([
    ["kept on one page", false],
    ["that may go on over the page", true],
  ])("is a row as the library makes it of its own parts: %s", async (_, canSplit) => {
    const cells = texts.map((text, at) => make("tableCell", text, { anchor: at === 0 ? "annex/b1" : null }));
    const written = withoutNumbers(plainRow(cells, { ...form, canSplit }));
    expect(await libraryBody(libraryTable(canSplit))).toContain(`</w:tblGrid>${written}</w:tbl>`);
  });

  it.each([
    ["with a bookmark", "b1", null],
    ["kept with the next", null, true],
    ["let go by a style that keeps", null, false],
  ])("is a paragraph as the library makes it: %s", async (_, anchor, keeping) => {
    const written = plainParagraph(make("tableCell", texts[0], { anchor }), {
      ...form,
      keeping: () => keeping,
    });
    const library = await libraryBody(libraryParagraph(texts[0], anchor, keeping));
    expect(library).toContain(`<w:body>${withoutNumbers(written)}<w:p>`);
  });

  it("is not what has a look, a mark or a line of its own", () => {
    const bold = [{ text: "x", isBold: true, isItalic: false, isUnderlined: false }];
    expect(isPlain(make("tableCell", "x"))).toBe(true);
    expect(isPlain(make("tableCell", bold))).toBe(false);
    expect(isPlain(make("tableCell", "x", { mark: { list: "bullet", text: "-" } }))).toBe(false);
    expect(isPlain(make("tableCell", "x", { lineBelow: { lengthMm: 3, weightPt: 1 } }))).toBe(false);
  });
});

it("text that looks like what stands for plain paragraphs, or for the library's own numbers, stays text", async () => {
  const odd = ["<plain-0/>", "$1 $& {headings-0}", "Đoạn cuối"];
  const file = await writeDocx(
    layoutSample(
      aProgramme(
        odd[0] ?? "",
        odd.map((text) => ["paragraph", text] as const),
      ),
    ),
  );
  const body = bodyOf(file);
  for (const text of ["&lt;plain-0/&gt;", "$1 $&amp; {headings-0}", "Đoạn cuối"])
    expect(body).toContain(`>${text}</w:t>`);
  expect(body).not.toContain("<plain-");
});
