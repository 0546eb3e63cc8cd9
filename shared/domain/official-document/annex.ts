import type { Node as ProgrammeNode } from "prosemirror-model";
import { type AnnexRow, annexRows, Duty } from "../duties";
import type { RuleSet } from "../form-rules";
import { roman } from "../numerals";
import { markedTitle, numberingOf } from "../programme/numbering";
import { placeBlocks } from "../programme/outline";
import { markText } from "./body";
import { textOf } from "./endings";
import type { ParagraphMaker } from "./paragraphs";
import type { DocumentParagraph, DocumentRow, DocumentSection } from "./tree";
import { fillForm, type Wording } from "./wording";

/** A cell of an annex; `anchor` as in the tree. */
interface AnnexCell {
  readonly text: string;
  readonly anchor: string | null;
}

/**
 * An annex of one table: its title, the sentence that tells the reader of it, columns in millimetres, and rows of one
 * cell for each column, or of one cell over all of them for a group. Without rows it prints its head alone.
 */
export interface AnnexTable {
  readonly title: string;
  readonly announcement: string;
  readonly isLandscape: boolean;
  readonly columns: readonly {
    readonly title: string;
    readonly widthMm: number;
    readonly isCentred: boolean;
  }[];
  readonly rows: readonly { readonly isGroup: boolean; readonly cells: readonly AnnexCell[] }[];
}

/** The annex that assigns the duties; null when the programme has none. */
export function dutyAnnex(doc: ProgrammeNode, rule: RuleSet): AnnexTable | null {
  const rows = annexRows(dutiesByHeading(doc, rule));
  const { title, announcement, columns } = rule.annex;
  if (rows.length === 0) return null;
  return { title, announcement, columns, isLandscape: true, rows: rows.map((row) => dutyRow(row, rule)) };
}

/** The annexes on pages of their own, each counting from 1; several are told apart by numbers. */
export function layoutAnnexes(
  annexes: readonly AnnexTable[],
  rule: RuleSet,
  words: Wording,
  make: ParagraphMaker,
): readonly DocumentSection[] {
  return annexes.map((annex, at) => ({
    page: annex.isLandscape ? rule.annex.page : rule.page,
    blocks: [
      make("annexName", annexes.length > 1 ? numberedName(at + 1, rule) : rule.annex.name),
      make("annexTitle", fillForm(annex.title, words)),
      make("annexReference", referenceLine(rule, words)),
      ...(rule.annex.separator === "" ? [] : [make("separator", rule.annex.separator)]),
      {
        kind: "table",
        widthsMm: annex.columns.map((column) => column.widthMm),
        head: annex.columns.map((column) => make("tableHead", column.title)),
        rows: annex.rows.map((row) => layoutRow(row, annex.columns, make)),
      },
    ],
  }));
}

/** What the text must say of its annexes and does not yet. */
export function announcements(
  annexes: readonly AnnexTable[],
  body: readonly DocumentParagraph[],
  rule: RuleSet,
): readonly string[] {
  const isAnnounced = body.some((paragraph) => {
    const text = textOf(paragraph).toLocaleLowerCase("vi");
    return rule.annex.announcedBy.every((word) => text.includes(word));
  });
  return isAnnounced ? [] : annexes.map(({ announcement }) => announcement);
}

/** "(Kèm theo …)"; a document without number is named without one. */
function referenceLine({ annex }: RuleSet, words: Wording): string {
  return fillForm(annex.reference, words).replace(/ +(?=[ ,)])/gu, "");
}

function numberedName(number: number, { annex }: RuleSet): string {
  const shown = annex.numerals === "roman" ? roman(number) : String(number);
  return annex.numberedName.replace("{number}", shown);
}

function dutiesByHeading(doc: ProgrammeNode, rule: RuleSet) {
  const numbering = numberingOf(doc);
  let heading = { id: "", text: "" };
  return placeBlocks(doc).flatMap((block) => {
    const content = block.node.textContent;
    if (block.node.type.name === "heading") {
      heading = { id: block.id, text: markedTitle(markText(numbering, block, rule), content) };
    }
    if (block.node.type.name !== "duty") return [];
    const duty = Duty.parse(block.node.attrs.duty);
    return [{ blockId: block.id, partId: heading.id, partHeading: heading.text, content, duty }];
  });
}

function dutyRow(row: AnnexRow, rule: RuleSet): AnnexTable["rows"][number] {
  if (row.kind === "group") return { isGroup: true, cells: [{ text: row.heading, anchor: null }] };
  const texts = {
    ...row,
    number: String(row.number),
    resources: row.resourcesNone ? rule.annex.noResources : row.resources,
  };
  const cells = rule.annex.columns.map(({ field }) => ({
    text: texts[field],
    anchor: field === "content" ? `annex/${row.blockId}` : null,
  }));
  return { isGroup: false, cells };
}

function layoutRow(
  { isGroup, cells }: AnnexTable["rows"][number],
  columns: AnnexTable["columns"],
  make: ParagraphMaker,
): DocumentRow {
  const styleOf = (at: number) => (columns[at]?.isCentred ? "tableCentred" : "tableCell");
  const made = cells.map(({ text, anchor }, at) =>
    make(isGroup ? "tableGroup" : styleOf(at), text, { anchor }),
  );
  return { isGroup, cells: made };
}
