import type { Node as ProgrammeNode } from "prosemirror-model";
import { type FoldedText, foldForSearch, searchKey, unfolded } from "../../../../shared/domain/folding";

/** What to look for: by default neither case nor diacritics matter. */
export interface FindQuery {
  readonly text: string;
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

/** A place that was found, as document positions. */
export interface FoundText {
  readonly from: number;
  readonly to: number;
  /** True when the template has fixed the text it stands in. */
  readonly isLocked: boolean;
}

const folded = new WeakMap<ProgrammeNode, FoldedText>();

/** All places where a text stands, in order, never overlapping and never across blocks. */
export function findText(doc: ProgrammeNode, query: FindQuery): readonly FoundText[] {
  const key = searchKey(query.text);
  if (key === "") return [];
  const found: FoundText[] = [];
  doc.forEach((block, pos) => {
    const isLocked = block.attrs.rule === "locked";
    for (const { from, to } of findInBlock(block, key, query)) {
      found.push({ from: pos + 1 + from, to: pos + 1 + to, isLocked });
    }
  });
  return found;
}

function findInBlock(block: ProgrammeNode, key: string, query: FindQuery): { from: number; to: number }[] {
  const text = block.textContent;
  const searched = foldedBlock(block);
  const haystack = searched.folded;
  const places: { from: number; to: number }[] = [];
  for (let at = haystack.indexOf(key); at >= 0; ) {
    const { from, to } = unfolded(searched, text, at, key.length);
    const fits = isAsAsked(text.slice(from, to), query);
    if (fits) places.push({ from, to });
    at = haystack.indexOf(key, fits ? at + key.length : at + 1);
  }
  return places;
}

function foldedBlock(block: ProgrammeNode): FoldedText {
  const known = folded.get(block);
  if (known) return known;
  const fresh = foldForSearch(block.textContent);
  folded.set(block, fresh);
  return fresh;
}

function isAsAsked(found: string, { text, matchCase, matchAccents }: FindQuery): boolean {
  if (!matchCase && !matchAccents) return true;
  const plain = (value: string) => asCompared(value, matchCase, matchAccents);
  return plain(found) === plain(text);
}

function asCompared(value: string, matchCase: boolean, matchAccents: boolean): string {
  const tidy = value.trim().replace(/\s+/gu, " ");
  const cased = matchCase ? tidy : tidy.toLocaleLowerCase("vi");
  if (matchAccents) return cased.normalize("NFC");
  return cased.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
}
