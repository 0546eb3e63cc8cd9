import type { DocumentBlock, DocumentParagraph } from "../../../../shared/domain/official-document";
import { twips } from "../docx-lengths";
import type { Measure, ParagraphSetter } from "./paragraph";
import type { Bar, Ink, Slice, TaggedPart, TaggedText } from "./slices";
import { movedDown, type Stack, type StackedLine, stack } from "./stack";

type RuledTable = Extract<DocumentBlock, { kind: "table" }>;

/** The rules of a table, half a point as Word draws them, and the room between a rule and the text beside it. */
const rulePt = 0.5;
const cellMarginPt = twips(1.2) / 20;

interface Cell extends Measure {
  readonly stack: Stack;
}

/**
 * A ruled table in rows, with its head above each page's first; a row higher than `pagePt` goes over several pages. Can be
 * interrupted after each row.
 */
export function* layTable(
  table: RuledTable,
  setter: ParagraphSetter,
  pagePt: number,
): Generator<void, { slices: readonly Slice[]; part: TaggedPart }> {
  const widths = table.widthsMm.map((width) => twips(width) / 20);
  const all = [widths.reduce((sum, width) => sum + width, 0)];
  const owners: TaggedText[][] = [];
  const lay = (paragraphs: readonly DocumentParagraph[], columns: readonly number[], tag: "TH" | "TD") => {
    const tagged = paragraphs.map((): TaggedText => ({ tag, bookmark: null }));
    owners.push(tagged);
    return cells(paragraphs, columns, tagged, setter);
  };
  const head = rowSlice(lay(table.head, widths, "TH"));
  const slices: Slice[] = [head];
  let keeps = keepsWithNext(table.head);
  for (const { isGroup, cells: paragraphs, canSplit } of table.rows) {
    const laid = lay(paragraphs, isGroup ? all : widths, "TD");
    const parts = canSplit
      ? lineSlices(laid)
      : divided(laid, pagePt - head.heightPt - 2 * rulePt).map((part) => rowSlice(part, table.startsAtTop));
    slices.push(
      ...parts.map((part, at) => ({
        ...part,
        canBeginPage: part.canBeginPage && (at > 0 || !keeps),
        repeated: head,
      })),
    );
    keeps = keepsWithNext(paragraphs);
    yield;
  }
  return { slices, part: { rows: owners } };
}

function keepsWithNext(row: readonly DocumentParagraph[]): boolean {
  return row[0]?.keepsWithNext ?? false;
}

function cells(
  paragraphs: readonly DocumentParagraph[],
  columns: readonly number[],
  owners: readonly TaggedText[],
  setter: ParagraphSetter,
): readonly Cell[] {
  let leftPt = 0;
  return paragraphs.flatMap((paragraph, at) => {
    const [owner, widthPt = 0] = [owners[at], columns[at]];
    const inner = { leftPt: leftPt + cellMarginPt, widthPt: widthPt - 2 * cellMarginPt };
    const place = { leftPt, widthPt };
    leftPt += widthPt;
    return owner ? [{ ...place, stack: stack(setter.lay(paragraph, inner, owner)) }] : [];
  });
}

/** A row ruled on all sides, its cells' text at half height or at the top; neighbours draw their shared rule both, in one place. */
function rowSlice(row: readonly Cell[], startsAtTop = false): Slice {
  const inner = Math.max(0, ...row.map((cell) => cell.stack.heightPt));
  const heightPt = inner + rulePt;
  const texts = row.flatMap(({ stack: { lines, heightPt: own } }) =>
    lines.flatMap(({ topPt, line }) =>
      line.inks.map((ink) => movedDown(ink, rulePt + (startsAtTop ? 0 : (inner - own) / 2) + topPt)),
    ),
  );
  const inks: readonly Ink[] = [...texts, across(row, 0), across(row, heightPt), ...edges(row, heightPt)];
  return { heightPt, beforePt: 0, canBeginPage: true, repeated: null, inks, inMargin: [] };
}

/** A row in slices of one line of each cell, its texts beginning at the top; a page that ends within is ruled off. */
function lineSlices(row: readonly Cell[]): readonly Slice[] {
  const count = Math.max(...row.map(({ stack }) => stack.lines.length));
  const height = Math.max(...row.map(({ stack }) => stack.heightPt)) + rulePt;
  const topOf = (at: number) =>
    at === 0 ? 0 : Math.max(...row.map(({ stack }) => (stack.lines[at]?.topPt ?? 0) + rulePt));
  return Array.from({ length: count }, (_, at): Slice => {
    const [fromPt, isLast] = [topOf(at), at === count - 1];
    const heightPt = (isLast ? height : topOf(at + 1)) - fromPt;
    const texts = row.flatMap(({ stack }) => {
      const { topPt = 0, line } = stack.lines[at] ?? {};
      return line?.inks.map((ink) => movedDown(ink, rulePt + topPt - fromPt)) ?? [];
    });
    const rules = [...(at === 0 ? [across(row, 0)] : []), ...(isLast ? [across(row, heightPt)] : [])];
    return {
      ...{ heightPt, beforePt: 0, repeated: null, inMargin: [] },
      inks: [...texts, ...rules, ...edges(row, heightPt)],
      canBeginPage: at === 0 || (at >= fewestLines && count - at >= fewestLines),
      closing: isLast ? [] : [across(row, heightPt)],
    };
  });
}

const fewestLines = 2; // of a row left behind on a page or taken to the next

function across(row: readonly Cell[], yPt: number): Bar {
  const left = row[0]?.leftPt ?? 0;
  return bar(left, yPt, rightOf(row.at(-1)) - left + rulePt, rulePt);
}

function edges(row: readonly Cell[], heightPt: number): readonly Bar[] {
  return [row[0]?.leftPt ?? 0, ...row.map(rightOf)].map((xPt) => bar(xPt, 0, rulePt, heightPt + rulePt));
}

function rightOf(cell: Cell | undefined): number {
  return cell ? cell.leftPt + cell.widthPt : 0;
}

function bar(xPt: number, yPt: number, widthPt: number, heightPt: number): Bar {
  return { kind: "bar", xPt: xPt - rulePt / 2, yPt, widthPt, heightPt, colour: "black" };
}

/** A row as it is, or, when it is higher than a page, cut between its lines into rows that fit. */
function divided(row: readonly Cell[], limitPt: number): readonly (readonly Cell[])[] {
  if (row.every((cell) => cell.stack.heightPt <= limitPt)) return [row];
  const cut = row.map((cell) => ({ cell, parts: portions(cell.stack.lines, limitPt) }));
  const count = Math.max(...cut.map(({ parts }) => parts.length));
  return Array.from({ length: count }, (_, at) =>
    cut.map(({ cell, parts }) => ({ ...cell, stack: parts[at] ?? { lines: [], heightPt: 0 } })),
  );
}

function portions(lines: readonly StackedLine[], limitPt: number): readonly Stack[] {
  const parts: { lines: StackedLine[]; heightPt: number }[] = [];
  let from = 0;
  for (const { topPt, line } of lines) {
    const last = parts.at(-1);
    const heightPt = topPt + line.heightPt - from;
    if (last && heightPt <= limitPt) {
      last.lines.push({ topPt: topPt - from, line });
      last.heightPt = heightPt;
    } else {
      from = topPt;
      parts.push({ lines: [{ topPt: 0, line }], heightPt: line.heightPt });
    }
  }
  return parts;
}
