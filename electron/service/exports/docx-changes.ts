import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { alignByKey } from "../../../shared/domain/comparison";
import type { DocumentParagraph, OfficialDocument } from "../../../shared/domain/official-document";
import { isOwnBookmark } from "../paper-identity";
import { elements, readXml, writeXml, type XmlElement, xml } from "../xml";
import { type ChangeAuthor, ChangeMarker } from "./docx-changes-marks";
import { NumberingMerge } from "./docx-changes-numbering";
import { listOf, ParagraphMerge } from "./docx-changes-paragraphs";
import { writeDocx } from "./docx-document";

const documentPart = "word/document.xml";
const numberingPart = "word/numbering.xml";

/**
 * The newer of two papers as a DOCX with everything that changed since the older one as Word's tracked changes: words,
 * paragraphs, rows of the annex, moves as moves. Accepting all gives the newer text, rejecting all the older. Pages,
 * styles and headers are the newer paper's.
 */
export async function writeChangesDocx(
  before: OfficialDocument,
  after: OfficialDocument,
  author: ChangeAuthor,
): Promise<Uint8Array<ArrayBuffer>> {
  const [older, newer] = onOneLadder(before, after);
  const [old, files] = [unzipSync(await writeDocx(older)), unzipSync(await writeDocx(newer))];
  const part = (of: Record<string, Uint8Array>, name: string) =>
    readXml(strFromU8(of[name] ?? new Uint8Array()));
  const numbering = new NumberingMerge(part(old, numberingPart), part(files, numberingPart));
  const merge = new BodyMerge(numbering, new ChangeMarker(author));
  const document = merge.document(part(old, documentPart), part(files, documentPart));
  return new Uint8Array(
    zipSync({
      ...files,
      [documentPart]: strToU8(writeXml(document)),
      [numberingPart]: strToU8(writeXml(numbering.part)),
    }),
  );
}

/**
 * Both papers with the levels of headings of the one that has more, so that "I-" has one look and one number in both; a
 * paper numbered another way is shown in those of the other.
 */
function onOneLadder(
  one: OfficialDocument,
  other: OfficialDocument,
): readonly [OfficialDocument, OfficialDocument] {
  const { headings } = one.headings.length > other.headings.length ? one : other;
  return [underHeadings(one, headings), underHeadings(other, headings)];
}

function underHeadings(paper: OfficialDocument, headings: OfficialDocument["headings"]): OfficialDocument {
  const by = headings.length - paper.headings.length;
  if (headings.every(({ style }, level) => style === paper.headings[level]?.style)) return paper;
  const sections = paper.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === "paragraph" ? lowered(block, by, headings) : block,
    ),
  }));
  return { ...paper, headings, sections };
}

function lowered(
  paragraph: DocumentParagraph,
  by: number,
  headings: OfficialDocument["headings"],
): DocumentParagraph {
  const { mark } = paragraph;
  if (mark?.list !== "heading") return paragraph;
  const level = mark.level + by;
  const style = paragraph.style.startsWith("heading") ? headings[level - 1]?.style : undefined;
  return { ...paragraph, style: style ?? paragraph.style, mark: { ...mark, level } };
}

/** A paragraph, table or row with what it is recognised by: its own bookmark, or sort and text. */
interface Item {
  readonly element: XmlElement;
  readonly anchor: string | null;
  readonly sort: string;
  readonly key: string;
}

/** A pair, or one of both; `move` when the other half of a moved paragraph stands elsewhere. */
interface MergedRow {
  readonly before: Item | null;
  readonly after: Item | null;
  readonly stands: "both" | "before" | "after";
}

/** Merges the bodies of two papers, table by table and cell by cell. */
class BodyMerge {
  readonly #paragraphs: ParagraphMerge;
  readonly #numbering: NumberingMerge;
  readonly #marker: ChangeMarker;

  constructor(numbering: NumberingMerge, marker: ChangeMarker) {
    this.#numbering = numbering;
    this.#marker = marker;
    this.#paragraphs = new ParagraphMerge(marker, numbering);
  }

  document(before: XmlElement, after: XmlElement): XmlElement {
    const [old, now] = [bodyOf(before), bodyOf(after)];
    this.#pairLists(old, now);
    return xml(after.name, after.attributes, [xml("w:body", {}, this.#container(old, now))]);
  }

  /** Lists are paired along the paragraphs both papers have, before anything is written. */
  #pairLists(before: XmlElement, after: XmlElement): void {
    const lists = new Map(itemsOf(before).map(({ anchor, element }) => [anchor, listOf(element)]));
    for (const { anchor, element } of itemsOf(after)) {
      const [old, now] = [anchor === null ? null : lists.get(anchor), listOf(element)];
      if (old && now) this.#numbering.pair(old, now);
    }
  }

  #container(before: XmlElement, after: XmlElement): readonly XmlElement[] {
    return alignItems(itemsOf(before), itemsOf(after)).flatMap((row) => this.#row(row));
  }

  #row({ before, after, stands }: MergedRow): readonly XmlElement[] {
    if (stands === "both" && before && after) return [this.#kept(before.element, after.element)];
    const isMove = before?.element.name === "w:p" && before.anchor !== null && after !== null;
    if (isMove) {
      const mark = stands === "before" ? "w:moveFrom" : "w:moveTo";
      return this.#paragraphs.moved(before.element, after.element, mark, before.anchor);
    }
    if (stands === "before") return before ? this.#removed(before.element) : [];
    return after ? [this.#added(after.element)] : [];
  }

  #kept(before: XmlElement, after: XmlElement): XmlElement {
    if (after.name === "w:p") return this.#paragraphs.kept(before, after);
    return after.name === "w:tbl" ? this.#table(before, after) : after;
  }

  #removed(before: XmlElement): readonly XmlElement[] {
    if (before.name === "w:p") return [this.#paragraphs.removed(before)];
    return before.name === "w:tbl" ? [withRows(before, (row) => this.#wholeRow(row, "w:del"))] : [];
  }

  #added(after: XmlElement): XmlElement {
    if (after.name === "w:p") return this.#paragraphs.added(after);
    return after.name === "w:tbl" ? withRows(after, (row) => this.#wholeRow(row, "w:ins")) : after;
  }

  #table(before: XmlElement, after: XmlElement): XmlElement {
    const rows = alignItems(itemsOf(before, "w:tr"), itemsOf(after, "w:tr"));
    const frame = elements(after).filter(({ name }) => name !== "w:tr");
    return xml(after.name, after.attributes, [...frame, ...rows.flatMap((row) => this.#tableRow(row))]);
  }

  #tableRow({ before, after, stands }: MergedRow): readonly XmlElement[] {
    const isPair = stands === "both" && before?.sort === after?.sort;
    if (isPair && before && after) return [this.#cells(before.element, after.element)];
    const old = before && stands !== "after" ? [this.#wholeRow(before.element, "w:del")] : [];
    const now = after && stands !== "before" ? [this.#wholeRow(after.element, "w:ins")] : [];
    return [...old, ...now];
  }

  #cells(before: XmlElement, after: XmlElement): XmlElement {
    const old = elements(before, "w:tc");
    let at = 0;
    return mapElements(after, "w:tc", (cell) => {
      const former = old[at++] ?? xml("w:tc");
      const frame = elements(cell, "w:tcPr");
      const [content, formerContent] = [withoutFrame(cell), withoutFrame(former)];
      return xml(cell.name, cell.attributes, [...frame, ...this.#container(formerContent, content)]);
    });
  }

  #wholeRow(row: XmlElement, mark: "w:ins" | "w:del"): XmlElement {
    const properties = elements(row, "w:trPr").flatMap((one) => elements(one));
    const tracked = xml("w:trPr", {}, [...properties, this.#marker.mark(mark)]);
    const cells = elements(row, "w:tc").map((cell) =>
      mapElements(cell, "w:p", (paragraph) =>
        mark === "w:ins" ? this.#paragraphs.added(paragraph) : this.#paragraphs.removed(paragraph),
      ),
    );
    return xml(row.name, row.attributes, [tracked, ...cells]);
  }
}

/**
 * Rows of two containers: first by bookmark or same text, then, between those that stayed, by sort alone, so that
 * "Dự thảo lần 2" meets "Dự thảo lần 3". Only what has a bookmark can have moved.
 */
function alignItems(before: readonly Item[], after: readonly Item[]): readonly MergedRow[] {
  const rows = alignByKey(before, after, ({ key }) => key);
  const merged: MergedRow[] = [];
  let gap: MergedRow[] = [];
  for (const row of rows) {
    if (row.stands !== "both") {
      gap.push(row);
      continue;
    }
    merged.push(...alignGap(gap), row);
    gap = [];
  }
  return [...merged, ...alignGap(gap)];
}

function alignGap(gap: readonly MergedRow[]): readonly MergedRow[] {
  const counted = new Map<string, number>();
  const keys = new Map(gap.map((row) => [row, looseKey(row, counted)]));
  const old = gap.filter(({ stands }) => stands === "before");
  const now = gap.filter(({ stands }) => stands === "after");
  return alignByKey(old, now, (row) => keys.get(row) ?? "").map(({ before, after, stands }) => {
    if (stands === "both") return { before: before?.before ?? null, after: after?.after ?? null, stands };
    const own = stands === "before" ? before : after;
    const item = stands === "before" ? own?.before : own?.after;
    if (own && item?.anchor) return own;
    return { before: null, after: null, [stands]: item ?? null, stands };
  });
}

function looseKey({ before, after, stands }: MergedRow, counted: Map<string, number>): string {
  const item = stands === "before" ? before : after;
  if (!item || item.anchor !== null) return `${stands} ${item?.key ?? ""}`;
  const sort = `${stands} ${item.sort}`;
  counted.set(sort, (counted.get(sort) ?? 0) + 1);
  return `${item.sort} ${counted.get(sort)}`;
}

function itemsOf(container: XmlElement, name?: string): readonly Item[] {
  const counted = new Map<string, number>();
  return elements(container, name).map((element) => {
    const anchor = element.name === "w:tbl" ? null : anchorOf(element);
    const sort = sortOf(element);
    const look = element.name === "w:tbl" || element.name === "w:sectPr" ? sort : `${sort} ${element.text}`;
    counted.set(look, (counted.get(look) ?? 0) + 1);
    return { element, anchor, sort, key: anchor ?? `${look} ${counted.get(look)}` };
  });
}

/** What an element must share to be the same thing changed: style of a paragraph, columns of a table or row. */
function sortOf(element: XmlElement): string {
  if (element.name === "w:tr") return `row of ${elements(element, "w:tc").length}`;
  if (element.name === "w:tbl") {
    return `table of ${elements(element, "w:tblGrid").flatMap((grid) => elements(grid)).length}`;
  }
  const properties = elements(element, "w:pPr").flatMap((one) => elements(one));
  const style = properties.find(({ name }) => name === "w:pStyle")?.attributes["w:val"] ?? "";
  return `${element.name} ${style}${properties.some(({ name }) => name === "w:sectPr") ? " section" : ""}`;
}

/** The first of our bookmarks in an element. */
function anchorOf(element: XmlElement): string | null {
  for (const child of elements(element)) {
    const name = child.name === "w:bookmarkStart" ? (child.attributes["w:name"] ?? "") : "";
    const found = isOwnBookmark(name) ? name : anchorOf(child);
    if (found !== null) return found;
  }
  return null;
}

function bodyOf(document: XmlElement): XmlElement {
  const body = elements(document, "w:body")[0];
  if (!body) throw new RangeError("a paper without a body");
  return body;
}

function withRows(table: XmlElement, change: (row: XmlElement) => XmlElement): XmlElement {
  return mapElements(table, "w:tr", change);
}

function withoutFrame(cell: XmlElement): XmlElement {
  return xml(
    cell.name,
    {},
    elements(cell).filter(({ name }) => name !== "w:tcPr"),
  );
}

function mapElements(
  parent: XmlElement,
  name: string,
  change: (element: XmlElement) => XmlElement,
): XmlElement {
  const children = elements(parent).map((child) => (child.name === name ? change(child) : child));
  return xml(parent.name, parent.attributes, children);
}
