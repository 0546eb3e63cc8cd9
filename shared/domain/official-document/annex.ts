import type { Node as ProgrammeNode } from "prosemirror-model";
import { type AnnexRow, annexRows, Duty } from "../duties";
import { placeBlocks } from "../programme/outline";
import { markText } from "./body";
import type { ParagraphMaker } from "./paragraphs";
import type { ComponentName, RuleSet } from "./rule-set";
import type { DocumentParagraph, DocumentRow, DocumentSection } from "./tree";
import { fillForm, type Wording } from "./wording";

/** The annex that assigns the duties, on pages of its own; null when the programme has no duty. */
export function layoutAnnex(
  doc: ProgrammeNode,
  rule: RuleSet,
  words: Wording,
  make: ParagraphMaker,
): DocumentSection | null {
  const rows = annexRows(dutiesByHeading(doc, rule));
  if (rows.length === 0) return null;
  const { annex } = rule;
  const head = annex.columns.map((column) => make("tableHead", column.title));
  return {
    page: annex.page,
    blocks: [
      make("annexName", annex.name),
      make("annexTitle", fillForm(annex.title, words)),
      make("annexReference", fillForm(annex.reference, words)),
      make("separator", annex.separator),
      {
        kind: "table",
        widthsMm: annex.columns.map((column) => column.widthMm),
        head,
        rows: rows.map((row) => layoutRow(row, rule, make)),
      },
    ],
  };
}

/** True when the text already tells the reader of the annex. */
export function announcesAnnex(body: readonly DocumentParagraph[], rule: RuleSet): boolean {
  return body.some((paragraph) => {
    const text = paragraph.runs
      .map((run) => run.text)
      .join("")
      .toLocaleLowerCase("vi");
    return rule.annex.announcedBy.every((word) => text.includes(word));
  });
}

function dutiesByHeading(doc: ProgrammeNode, rule: RuleSet) {
  let heading = { id: "", text: "" };
  return placeBlocks(doc).flatMap((block) => {
    const content = block.node.textContent;
    if (block.node.type.name === "heading") {
      heading = { id: block.id, text: `${markText(block, rule)} ${content}` };
    }
    if (block.node.type.name !== "duty") return [];
    const duty = Duty.parse(block.node.attrs.duty);
    return [{ blockId: block.id, partId: heading.id, partHeading: heading.text, content, duty }];
  });
}

function layoutRow(row: AnnexRow, rule: RuleSet, make: ParagraphMaker): DocumentRow {
  if (row.kind === "group") return { isGroup: true, cells: [make("tableGroup", row.heading)] };
  const texts = {
    ...row,
    number: String(row.number),
    resources: row.resourcesNone ? rule.annex.noResources : row.resources,
  };
  const style = (isCentred: boolean): ComponentName => (isCentred ? "tableCentred" : "tableCell");
  const cells = rule.annex.columns.map(({ field, isCentred }) => make(style(isCentred), texts[field]));
  return { isGroup: false, cells };
}
