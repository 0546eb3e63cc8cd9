import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { DocumentSection, OfficialDocument } from "../../../shared/domain/official-document";
import { identityAsProperties, type PaperIdentity } from "../paper-identity";
import { BlockWriter } from "./docx-blocks";
import { twips } from "./docx-lengths";
import { ListPlanner } from "./docx-lists";
import { twoSidedSettings } from "./docx-settings";
import { docxStyles, styleId } from "./docx-styles";

/**
 * The document as a DOCX file an office can go on editing: named styles, automatic numbering, real tables, page
 * numbers as fields, author and title in its properties. An `identity` lets a copy that comes home be recognised.
 */
export async function writeDocx(
  document: OfficialDocument,
  identity: PaperIdentity | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const lists = new ListPlanner(document);
  const blocks = new BlockWriter(document, lists);
  const sections = document.sections.map((section) => docxSection(section, blocks));
  const file = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    description: "",
    ...(identity ? { customProperties: identityAsProperties(identity) } : {}),
    styles: docxStyles(document),
    numbering: { config: lists.definitions },
    sections,
  });
  const replaced = document.isTwoSided ? [twoSidedSettings] : [];
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file, undefined, replaced)));
  const body = blocks.completed(strFromU8(files[bodyPart] ?? new Uint8Array()));
  return new Uint8Array(zipSync({ ...files, [bodyPart]: strToU8(body) }, { level: compression }));
}

const bodyPart = "word/document.xml";
const compression = 5; // takes half the time of the next level, for a file a tenth larger

function docxSection({ page, blocks }: DocumentSection, writer: BlockWriter): ISectionOptions {
  const isLandscape = page.widthMm > page.heightMm;
  const [short, long] = [Math.min(page.widthMm, page.heightMm), Math.max(page.widthMm, page.heightMm)];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: docxMargins(page),
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [emptyHeader()] }) },
    children: writer.write(blocks, page),
  };
}

function docxMargins(page: DocumentSection["page"]) {
  const { topMm, bottomMm, leftMm, rightMm, numberFromEdgeMm } = page;
  const margins = { top: topMm, bottom: bottomMm, left: leftMm, right: rightMm, header: numberFromEdgeMm };
  return Object.fromEntries(Object.entries(margins).map(([side, length]) => [side, twips(length)]));
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: styleId("pageNumber"), children: [number] })] });
}

function emptyHeader(): Paragraph {
  return new Paragraph({ style: styleId("pageNumber"), alignment: AlignmentType.CENTER });
}
