import type { RuleSet } from "../../form-rules";
import { roman } from "../../numerals";
import type { Unit } from "../../unit";
import { headingLevels } from "../headings";
import { type ParagraphMaker, paragraphMaker } from "../paragraphs";
import type { ComponentName, DocumentBlock, DocumentRun, OfficialDocument } from "../tree";

/** A stretch of a cell with its look; a plain text is one of no special look. */
type ProofText = string | readonly DocumentRun[];

/** A table of the proof: `width` is a column's share of the page; a group row has one cell over all columns. */
export interface ProofTable {
  readonly columns: readonly {
    readonly title: string;
    readonly width: number;
    readonly isCentred: boolean;
  }[];
  readonly rows: readonly { readonly isGroup: boolean; readonly cells: readonly ProofText[] }[];
  /** `prose` begins at the top of its rows, the long ones going on over the page; a short table of `counts` stays whole. */
  readonly holds: "counts" | "prose";
}

/** A section of the proof: its heading, what is said of it, and its table, if there is anything to list. */
interface ProofSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table: ProofTable | null;
  readonly notes: readonly string[];
}

/** A proof in words, ready to be laid out as an annex. `references` stand in brackets under the title. */
export interface ProofPaper {
  readonly title: string;
  readonly references: readonly string[];
  readonly sections: readonly ProofSection[];
}

/** The proof on pages of its own, in the look of a rule set's annexes: numbered headings, ruled tables, small notes. */
export function layoutProof(
  { title, references, sections }: ProofPaper,
  unit: Unit,
  ruleSet: RuleSet,
): OfficialDocument {
  const make = paragraphMaker(ruleSet.components);
  const { page, name, separator } = ruleSet.annex;
  const widthMm = page.widthMm - page.leftMm - page.rightMm;
  const blocks: readonly DocumentBlock[] = [
    make("annexName", name),
    make("annexTitle", title),
    ...references.map((reference) => make("annexReference", reference)),
    ...(separator === "" ? [] : [make("separator", separator)]),
    ...sections.flatMap((section, at) => layoutSection(section, headingMark(at + 1, ruleSet), widthMm, make)),
  ];
  return {
    title,
    author: make("body", unit.name).runs[0]?.text ?? "",
    language: ruleSet.language,
    font: ruleSet.font,
    styles: ruleSet.components,
    headings: headingLevels(ruleSet),
    letterMark: ruleSet.marks.letter,
    isTwoSided: false,
    sections: [{ page, blocks }],
  };
}

function headingMark(number: number, rule: RuleSet): string {
  return (headingLevels(rule)[0]?.mark ?? "").replace("%1", roman(number));
}

function layoutSection(
  { heading, lines, table, notes }: ProofSection,
  markText: string,
  widthMm: number,
  make: ParagraphMaker,
): readonly DocumentBlock[] {
  return [
    make("heading1", heading, { mark: { list: "heading", level: 1, text: markText } }),
    ...lines.map((line) => make("body", line, { keepsWithNext: table !== null })),
    ...(table ? [layoutTable(table, widthMm, make)] : []),
    ...notes.map((note) => make("recipient", note, { keepsWithNext: false })),
  ];
}

/** A row of so many characters in a cell may go over a page; a table of so many rows at most stays on one. */
const longCell = 400;
const shortTable = 12;

function layoutTable({ columns, rows, holds }: ProofTable, widthMm: number, make: ParagraphMaker) {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const styleOf = (at: number): ComponentName => (columns[at]?.isCentred ? "tableCentred" : "tableCell");
  const isKept = (at: number) => holds === "counts" && rows.length <= shortTable && at < rows.length - 1;
  return {
    kind: "table",
    widthsMm: columns.map(({ width }) => (width * widthMm) / all),
    head: columns.map((column) => make("tableHead", column.title)),
    rows: rows.map(({ isGroup, cells }, row) => ({
      isGroup,
      cells: cells.map((cell, at) =>
        make(isGroup ? "tableGroup" : styleOf(at), cell, isKept(row) ? { keepsWithNext: true } : {}),
      ),
      canSplit: holds === "prose" && cells.some((cell) => lengthOf(cell) > longCell),
    })),
    startsAtTop: holds === "prose",
  } as const;
}

function lengthOf(text: ProofText): number {
  return typeof text === "string" ? text.length : text.reduce((sum, run) => sum + run.text.length, 0);
}
