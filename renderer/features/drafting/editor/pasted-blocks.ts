import { type Attrs, Fragment, type Mark, type Node as ProgrammeNode, Slice } from "prosemirror-model";
import { readMark } from "../../../../shared/domain/parent-plan";
import type { Numbering } from "../../../../shared/domain/programme/numbering";
import { programmeSchema } from "../../../../shared/domain/programme/schema";
import { type BlockKind, blockKinds } from "./blocks";
import type { TextMark } from "./key-bindings";

/** A piece of text with one formatting, as another program wrote it. */
export interface PastedRun {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** A paragraph of another program: its text, the list mark it showed ("-", "1.", "a)"), and its heading level or 0. */
export interface PastedParagraph {
  readonly runs: readonly PastedRun[];
  readonly listMark: string;
  readonly headingLevel: number;
}

/** A heading without a number in bold is still short; longer bold text is emphasis. */
const longestHeading = 160;

/** Paragraphs of plain text: one a line, empty lines dropped. */
export function paragraphsOfText(text: string): readonly PastedParagraph[] {
  return clean(text)
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ runs: [{ text: line, marks: [] }], listMark: "", headingLevel: 0 }));
}

/**
 * What pasted paragraphs become: numbered and bold ones headings, lettered and bulleted ones points, the rest paragraphs.
 * The marks themselves are dropped, since the page numbers by itself, in the way of the document pasted into. Ends are
 * open: a single paragraph joins the line.
 */
export function sliceOfParagraphs(paragraphs: readonly PastedParagraph[], numbering: Numbering): Slice {
  const forms = pasteForms[numbering];
  const blocks = withDivisions(paragraphs, forms)
    .map((paragraph) => blockOf(paragraph, forms))
    .filter((block) => block.content.size > 0);
  if (blocks.length === 0) return Slice.empty;
  const isPlain = (block: ProgrammeNode | undefined) => block?.type.name === "paragraph";
  if (blocks.length === 1 && isPlain(blocks[0])) return new Slice(Fragment.from(blocks), 1, 1);
  return new Slice(Fragment.from(blocks), isPlain(blocks[0]) ? 1 : 0, 0);
}

/** Text without what no document may hold: NUL and other control characters, lone surrogates. */
export function clean(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[^\P{Cc}\s]/gu, "")
    .normalize("NFC");
}

function blockOf(paragraph: PastedParagraph, forms: PasteForms): ProgrammeNode {
  const text = paragraph.runs.map((run) => run.text).join("");
  const written = readMark(`${paragraph.listMark} ${text}`.trimStart());
  const isBold = paragraph.runs.every((run) => run.text.trim() === "" || run.marks.includes("strong"));
  const kind = kindOfPasted(paragraph, forms, { rank: written?.rank ?? null, isBold, length: text.length });
  const dropsMark = kind !== "paragraph" && paragraph.listMark === "" && written !== null;
  const runs = tidy(dropsMark ? withoutStart(paragraph.runs, written.textFrom) : paragraph.runs);
  const { type, attrs } = blockKinds[kind];
  const isHeading = type === "heading";
  return node(
    type,
    attrs,
    runs.flatMap((run) => textNode(run, isHeading ? ["strong"] : [])),
  );
}

function kindOfPasted(
  paragraph: PastedParagraph,
  { kindOfRank, needBold, boldLine }: PasteForms,
  { rank, isBold, length }: { rank: number | null; isBold: boolean; length: number },
): BlockKind {
  const marked = rank === null ? undefined : kindOfRank.get(rank);
  const byLevel = headingKinds[Math.min(paragraph.headingLevel, 4)];
  if (byLevel) return marked && blockKinds[marked].type === "heading" ? marked : byLevel;
  const isHeading = isBold && length <= longestHeading;
  const kind = rank === null ? (isHeading ? boldLine : "paragraph") : marked;
  if (!kind) return "paragraph";
  return isHeading || !needBold.has(kind) ? kind : "paragraph";
}

/** "Phần thứ nhất" and "Chương I" stand on lines of their own above their titles: the two lines are one heading. */
function withDivisions(
  paragraphs: readonly PastedParagraph[],
  forms: PasteForms,
): readonly PastedParagraph[] {
  return paragraphs.flatMap((paragraph, at) => {
    const before = paragraphs[at - 1];
    const next = paragraphs[at + 1];
    if (next && isBareDivision(paragraph, forms)) return [];
    return before && isBareDivision(before, forms)
      ? [{ ...paragraph, listMark: textOf(before) }]
      : [paragraph];
  });
}

function isBareDivision(paragraph: PastedParagraph, { kindOfRank, standAlone }: PasteForms): boolean {
  const text = textOf(paragraph);
  const mark = readMark(text);
  if (mark === null || mark.textFrom < text.length) return false;
  return standAlone.has(kindOfRank.get(mark.rank) ?? "paragraph");
}

function textOf({ runs }: PastedParagraph): string {
  return runs
    .map((run) => run.text)
    .join("")
    .trim();
}

/** Headings by the level the other program gave them, from 1. */
const headingKinds: readonly (BlockKind | null)[] = [null, "heading1", "heading2", "heading3", "heading4"];
type WrittenMark = readonly [written: string, kind: BlockKind];

const pointMarks: readonly WrittenMark[] = [
  ["a) A", "letter"],
  ["(a) A", "letter"],
  ["- A", "dash"],
  ["+ A", "plus"],
];

/**
 * How a document takes pasted lines: what the marks before them announce, which kinds must be bold to be headings (in
 * running text Arabic numbers are clauses), which stand on a line above their title, and what a short bold line is.
 */
interface PasteForms {
  readonly kindOfRank: ReadonlyMap<number, BlockKind>;
  readonly needBold: ReadonlySet<BlockKind>;
  readonly standAlone: ReadonlySet<BlockKind>;
  readonly boldLine: BlockKind;
}

const pasteForms: Readonly<Record<Numbering, PasteForms>> = {
  parts: {
    kindOfRank: byRank([
      ["Phần I. A", "heading0"],
      ["I- A", "heading1"],
      ["1. A", "heading2"],
      ["1.1. A", "heading3"],
      ["1.1.1. A", "heading4"],
      ...pointMarks,
    ]),
    needBold: new Set(["heading2", "heading3", "heading4"]),
    standAlone: new Set(["heading0"]),
    boldLine: "heading2",
  },
  articles: {
    kindOfRank: byRank([
      ["Phần I. A", "heading0"],
      ["Chương I. A", "heading1"],
      ["Mục 1. A", "heading2"],
      ["Điều 1. A", "heading4"],
      ["1. A", "clause"],
      ...pointMarks,
    ]),
    needBold: new Set(),
    standAlone: new Set(["heading0", "heading1", "heading2"]),
    boldLine: "paragraph",
  },
};

function byRank(marks: readonly WrittenMark[]): ReadonlyMap<number, BlockKind> {
  return new Map(marks.map(([written, kind]) => [readMark(written)?.rank ?? 0, kind]));
}

function withoutStart(runs: readonly PastedRun[], count: number): readonly PastedRun[] {
  let rest = count;
  return runs.map((run) => {
    const taken = Math.min(rest, run.text.length);
    rest -= taken;
    return { ...run, text: run.text.slice(taken) };
  });
}

/** Spaces as on paper: one between words, none at the ends. */
function tidy(runs: readonly PastedRun[]): readonly PastedRun[] {
  let isAfterSpace = true;
  const tidied = runs.map((run) => {
    const text = clean(run.text).replace(/\s+/gu, " ");
    const kept = isAfterSpace ? text.trimStart() : text;
    if (kept !== "") isAfterSpace = kept.endsWith(" ");
    return { ...run, text: kept };
  });
  const last = tidied.findLastIndex((run) => run.text !== "");
  return tidied.map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run));
}

function textNode({ text, marks }: PastedRun, without: readonly TextMark[]): readonly ProgrammeNode[] {
  if (text === "") return [];
  const kept = marks.filter((mark) => !without.includes(mark)).flatMap(markNamed);
  return [programmeSchema.text(text, kept)];
}

function markNamed(name: TextMark): readonly Mark[] {
  const type = programmeSchema.marks[name];
  return type ? [type.create()] : [];
}

function node(type: string, attrs: Attrs, content: readonly ProgrammeNode[]): ProgrammeNode {
  return programmeSchema.node(type, attrs, [...content]);
}
