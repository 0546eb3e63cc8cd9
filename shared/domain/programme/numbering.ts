import type { Node as ProgrammeNode } from "prosemirror-model";
import { enumerationLetter, roman } from "../numerals";

/** How a block is announced on paper, and how it is cited ("III.2", "III.2.a"). */
export interface BlockNumber {
  readonly mark: string;
  readonly path: string;
}

/**
 * Numbers of all blocks in document order, by the levels Party documents use: `I-`, `1.`, `1.1.`, then `a)` for duties
 * and lettered points, `-` for targets and bases, `+` (05-HD/VPTW, see official-documents.md 1.7). Letters run on
 * until the next heading; a level restarts under each heading above it.
 */
export function numberBlocks(doc: ProgrammeNode): readonly BlockNumber[] {
  const counters = [0, 0, 0];
  let letter = 0;
  let path = "";
  return doc.children.map((block) => {
    if (block.type.name === "heading") {
      path = countHeading(counters, Number(block.attrs.level));
      letter = 0;
      return { mark: headingMark(counters, Number(block.attrs.level)), path };
    }
    const mark = markOf(block);
    if (mark !== "letter") return { mark, path };
    letter += 1;
    return { mark: `${enumerationLetter(letter)})`, path: `${path}.${enumerationLetter(letter)}` };
  });
}

function countHeading(counters: number[], level: number): string {
  counters[level - 1] = (counters[level - 1] ?? 0) + 1;
  counters.fill(0, level);
  return headingPath(counters, level);
}

function headingPath(counters: readonly number[], level: number): string {
  return [roman(counters[0] ?? 0), ...counters.slice(1, level).map(String)].filter(Boolean).join(".");
}

function headingMark(counters: readonly number[], level: number): string {
  return level === 1 ? `${roman(counters[0] ?? 0)}-` : `${counters.slice(1, level).join(".")}.`;
}

const fixedMarks: Readonly<Record<string, string>> = { target: "-", basis: "-", duty: "letter" };
const pointMarks: Readonly<Record<string, string>> = { letter: "letter", dash: "-", plus: "+" };

function markOf(block: ProgrammeNode): string {
  return fixedMarks[block.type.name] ?? pointMarks[String(block.attrs.style)] ?? "";
}
