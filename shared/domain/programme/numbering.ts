import type { Node as ProgrammeNode } from "prosemirror-model";
import { enumerationLetter, roman } from "../numerals";

/**
 * How a block is announced on paper, and how it is cited ("III.2", "III.2.a", "III.2.a (Phần I)"). `numbers` are a
 * heading's own number and those above it, by level from 0, zero where a level is not used; a lettered block has its
 * place in the run alone.
 */
export interface BlockNumber {
  readonly mark: string;
  readonly path: string;
  readonly numbers: readonly number[];
}

/** How the number of each heading level is written, from level 0: the numbers of "Phần" and "I-" are Roman. */
export const headingNumerals = ["roman", "roman", "arabic", "arabic", "arabic"] as const;

const division = "Phần";

/**
 * Numbers of all blocks in document order, by the levels Party documents use: `Phần I`, `I-`, `1.`, `1.1.`, `1.1.1.`, then
 * `a)` for duties and lettered points, `-` for targets and bases, `+` (05-HD/VPTW, see official-documents.md 1.7).
 * Letters run on until the next heading; a level restarts under each heading above it.
 */
export function numberBlocks(doc: ProgrammeNode): readonly BlockNumber[] {
  const counters = headingNumerals.map(() => 0);
  let letter = 0;
  let [path, within] = ["", ""];
  return doc.children.map((block) => {
    if (block.type.name === "heading") {
      const level = Number(block.attrs.level);
      countHeading(counters, level);
      [path, within] = headingPath(counters, level);
      letter = 0;
      return {
        mark: headingMark(counters, level),
        path: path + within,
        numbers: counters.slice(0, level + 1),
      };
    }
    const mark = markOf(block);
    if (mark !== "letter") return { mark, path: path + within, numbers: [] };
    letter += 1;
    const shown = enumerationLetter(letter);
    return { mark: `${shown})`, path: `${path}.${shown}${within}`, numbers: [letter] };
  });
}

/** A mark and its heading on one line: "I- Mục tiêu", "Phần I. Mục tiêu". */
export function markedTitle(mark: string, title: string): string {
  return `${mark}${/\p{L}$/u.test(mark) ? "." : ""} ${title}`.trim();
}

/** A heading's number at a level as it is written. */
export function headingNumeral(level: number, number: number): string {
  return headingNumerals[level] === "roman" ? roman(number) : String(number);
}

function countHeading(counters: number[], level: number): void {
  counters[level] = (counters[level] ?? 0) + 1;
  counters.fill(0, level + 1);
}

/** A heading's path below its "Phần", and what names that behind it. */
function headingPath([inDivision = 0, ...counters]: readonly number[], level: number): [string, string] {
  const above = inDivision > 0 ? `${division} ${roman(inDivision)}` : "";
  if (level === 0) return [above, ""];
  const below = [roman(counters[0] ?? 0), ...counters.slice(1, level).map(String)].filter(Boolean).join(".");
  return [below, above && ` (${above})`];
}

function headingMark(counters: readonly number[], level: number): string {
  if (level === 0) return `${division} ${roman(counters[0] ?? 0)}`;
  return level === 1 ? `${roman(counters[1] ?? 0)}-` : `${counters.slice(2, level + 1).join(".")}.`;
}

const fixedMarks: Readonly<Record<string, string>> = { target: "-", basis: "-", duty: "letter" };
const pointMarks: Readonly<Record<string, string>> = { letter: "letter", dash: "-", plus: "+" };

function markOf(block: ProgrammeNode): string {
  return fixedMarks[block.type.name] ?? pointMarks[String(block.attrs.style)] ?? "";
}
