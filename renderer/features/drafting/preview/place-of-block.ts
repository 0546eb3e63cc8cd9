import type { Node as ProgrammeNode } from "prosemirror-model";
import { searchKey } from "../../../../shared/domain/folding";
import type { PdfFile } from "./pdf-reader";

/** A place in the printed pages: the page from 0, and the points from the top of its paper. */
export interface PrintedPlace {
  readonly index: number;
  readonly topPt: number;
}

/** The texts of the printed pages. */
export type PrintedTexts = Pick<PdfFile, "count" | "texts">;

/** As many letters as the first line of a block surely has: no page ends within them. */
const needleLength = 40;

/** Where a block begins in print: its first letters, at their occurrence as in the text. Null when it has none. */
export async function placeOfBlock(
  file: PrintedTexts,
  doc: ProgrammeNode,
  blockId: string,
): Promise<PrintedPlace | null> {
  const { needle, earlier } = needleOf(doc, blockId);
  if (needle === "") return null;
  let left = earlier;
  for (let index = 0; index < file.count; index += 1) {
    const { letters, starts, tops } = await lettersOf(file, index);
    const places = occurrences(letters, needle);
    const at = places[left];
    if (at !== undefined) return { index, topPt: tops[starts.findLastIndex((start) => start <= at)] ?? 0 };
    left -= places.length;
  }
  return null;
}

function needleOf(doc: ProgrammeNode, blockId: string): { needle: string; earlier: number } {
  const blocks = doc.children;
  const at = blocks.findIndex((block) => block.attrs.id === blockId);
  const needle = plain(blocks[at]?.textContent ?? "").slice(0, needleLength);
  const before = blocks.slice(0, Math.max(at, 0)).map((block) => plain(block.textContent));
  return { needle, earlier: needle === "" ? 0 : occurrences(before.join(""), needle).length };
}

async function lettersOf(file: PrintedTexts, index: number) {
  const starts: number[] = [];
  const tops: number[] = [];
  let letters = "";
  for (const { text, topPt } of await file.texts(index)) {
    starts.push(letters.length);
    tops.push(topPt);
    letters += plain(text);
  }
  return { letters, starts, tops };
}

/** Letters and digits alone: marks, spaces and the form's capitals differ between text and print. */
function plain(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{N}]/gu, "");
}

function occurrences(text: string, needle: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}
