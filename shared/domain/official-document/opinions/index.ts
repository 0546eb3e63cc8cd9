import type { RuleSet } from "../../form-rules";
import { paragraphMaker } from "../paragraphs";
import type { OfficialDocument } from "../tree";

/** What the annex of opinions says: its head, totals, columns by share of the width (0 to 1), and rows of words. */
export interface OpinionPaper {
  readonly title: string;
  readonly about: string;
  readonly totals: string;
  readonly columns: readonly {
    readonly title: string;
    readonly share: number;
    readonly isCentred: boolean;
  }[];
  readonly rows: readonly { readonly isGroup: boolean; readonly cells: readonly string[] }[];
}

/**
 * The annex "Tổng hợp, tiếp thu, giải trình ý kiến" on pages of a rule set's annexes, in the look of the programme's own
 * layout (`form`). Without rows it prints its head alone.
 */
export function layoutOpinions(
  paper: OpinionPaper,
  form: OfficialDocument,
  ruleSet: RuleSet,
): OfficialDocument {
  const make = paragraphMaker(ruleSet.components);
  const { page, separator } = ruleSet.annex;
  const width = page.widthMm - page.leftMm - page.rightMm;
  const styleOf = (at: number) => (paper.columns[at]?.isCentred ? "tableCentred" : "tableCell");
  const table = {
    kind: "table",
    widthsMm: paper.columns.map(({ share }) => Math.floor(width * share)),
    head: paper.columns.map(({ title }) => make("tableHead", title)),
    rows: paper.rows.map(({ isGroup, cells }) => ({
      isGroup,
      cells: cells.map((text, at) => make(isGroup ? "tableGroup" : styleOf(at), text)),
    })),
  } as const;
  const head = [make("annexTitle", paper.title), make("annexReference", paper.about)];
  const line = separator === "" ? [] : [make("separator", separator)];
  const blocks = [...head, ...line, make("body", paper.totals), table];
  return { ...form, title: paper.title, sections: [{ page, blocks }] };
}
