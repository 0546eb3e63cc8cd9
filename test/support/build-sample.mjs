// Writes resources/samples/*.docx from the text beside it, set as office files are: bold paragraphs, no heading styles.
// Run with: node test/support/build-sample.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";

const folder = join(import.meta.dirname, "../../resources/samples");
const name = "nghi-quyet-12-nq-tu";
const lines = readFileSync(join(folder, `${name}.txt`), "utf8")
  .trim()
  .split("\n");
const bodyFrom = lines.findIndex((line) => line.startsWith("Từ ngày"));

const heading = /^(?:[IVX]+- |\d\. [^.;]*$)/u;
const boldHead = /^(?:TỈNH UỶ|ĐẢNG CỘNG SẢN|NGHỊ QUYẾT$|về nâng cao|T\/M|Trần)/u;

/** @param {string} line */
function paragraph(line, at) {
  const isHead = at < bodyFrom;
  const isPlace = line.startsWith("Sơn Hải, ngày");
  const bold = boldHead.test(line) || (!isHead && heading.test(line));
  return new Paragraph({
    alignment: isHead ? AlignmentType.CENTER : AlignmentType.BOTH,
    indent: isHead ? undefined : { firstLine: 567 },
    spacing: { before: 120, line: 380, lineRule: "exact" },
    children: [new TextRun({ text: line, bold, italics: isPlace, font: "Times New Roman", size: 28 })],
  });
}

const margin = { top: 1134, bottom: 1134, left: 1701, right: 851 };
const page = { size: { width: 11906, height: 16838 }, margin };
const document = new Document({ sections: [{ properties: { page }, children: lines.map(paragraph) }] });
writeFileSync(join(folder, `${name}.docx`), await Packer.toBuffer(document));
