import type { Node as ProgrammeNode } from "prosemirror-model";
import { sharedWords } from "../../../shared/domain/comparison";
import { placeBlocks } from "../../../shared/domain/programme/outline";
import { bookmarkName } from "../paper-identity";
import { originalText, type ReturnedParagraph } from "./returned-body";

/** A block of the version that was sent out, as the paper shows it. */
export interface SentBlock {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** Which block a paragraph prints, how it was recognised, and whether the paragraph is the block's own text. */
export interface ParagraphPlace {
  readonly block: SentBlock;
  readonly by: "bookmark" | "text";
  readonly isWhole: boolean;
}

/** Below this share of common words a paragraph is no longer taken for a block. */
const leastLikeness = 0.6;
/** So many paragraphs without a bookmark are looked for by likeness; more would be another document. */
const mostGuesses = 200;

/** Finds the block of the version that was sent out for a paragraph that came home. */
export class BlockFinder {
  readonly blocks: readonly SentBlock[];
  readonly #byBookmark = new Map<string, { block: SentBlock; isWhole: boolean }>();
  readonly #byText = new Map<string, SentBlock>();
  readonly #guesses = new Map<string, SentBlock | null>();

  constructor(doc: ProgrammeNode) {
    this.blocks = placeBlocks(doc).map(({ id, path, node }) => ({ id, path, text: node.textContent }));
    for (const block of this.blocks) {
      this.#byBookmark.set(bookmarkName(block.id), { block, isWhole: true });
      this.#byBookmark.set(bookmarkName(`annex/${block.id}`), { block, isWhole: true });
      const text = foldedText(block.text);
      if (text !== "" && !this.#byText.has(text)) this.#byText.set(text, block);
    }
  }

  /** True for a bookmark of this version. */
  knows(bookmark: string): boolean {
    return this.#byBookmark.has(canonical(bookmark));
  }

  /** By bookmark, else by equal text, else by the most similar text; null for what no block printed. */
  find(paragraph: ReturnedParagraph): ParagraphPlace | null {
    const own = this.#marked(paragraph.bookmarks);
    if (own) return { ...own, by: "bookmark" };
    const row = this.#marked(paragraph.rowBookmark === null ? [] : [paragraph.rowBookmark]);
    if (row) return { ...row, by: "bookmark", isWhole: false };
    const block = this.#alike(foldedText(originalText(paragraph)));
    return block && { block, by: "text", isWhole: true };
  }

  /** How many of these paragraphs have exactly the text of a block, as a share of the blocks that have text. */
  share(paragraphs: readonly ReturnedParagraph[]): number {
    const found = new Set(paragraphs.map((one) => this.#byText.get(foldedText(originalText(one)))));
    found.delete(undefined);
    return found.size / Math.max(1, this.#byText.size);
  }

  #marked(bookmarks: readonly string[]) {
    return bookmarks.map((name) => this.#byBookmark.get(canonical(name))).find(Boolean) ?? null;
  }

  #alike(text: string): SentBlock | null {
    if (text === "") return null;
    const known = this.#byText.get(text) ?? this.#guesses.get(text);
    if (known !== undefined) return known;
    const guess = this.#guesses.size < mostGuesses ? this.#mostLike(text) : null;
    this.#guesses.set(text, guess);
    return guess;
  }

  #mostLike(text: string): SentBlock | null {
    let best: SentBlock | null = null;
    let likeness = leastLikeness;
    for (const [candidate, block] of this.#byText) {
      const isFar = candidate.length > text.length * 3 || text.length > candidate.length * 3;
      const found = isFar ? 0 : sharedWords(candidate, text);
      if (found > likeness) [best, likeness] = [block, found];
    }
    return best;
  }
}

/** A text without what paper changes: capitals, spaces, invisible signs. */
export function foldedText(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/\p{C}/gu, "").normalize("NFC").toLocaleLowerCase("vi").trim();
}

/**
 * Offsets into a block's text for offsets into the paragraph that printed it: the same where paper changed nothing but
 * capitals, else where the quoted words stand nearest.
 */
export function offsetsIn(
  block: string,
  paper: string,
  place: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  const [text, printed] = [block.toLocaleLowerCase("vi"), paper.toLocaleLowerCase("vi")];
  const clip = (offset: number) => Math.min(Math.max(0, offset), block.length);
  const same = { from: clip(place.from), to: clip(place.to) };
  if (text === printed) return same;
  const words = printed.slice(place.from, place.to);
  const at = words === "" ? -1 : nearest(text, words, place.from);
  return at < 0 ? same : { from: clip(at), to: clip(at + words.length) };
}

function nearest(text: string, words: string, offset: number): number {
  const before = text.lastIndexOf(words, offset);
  const after = text.indexOf(words, offset);
  if (before < 0 || after < 0) return Math.max(before, after);
  return offset - before <= after - offset ? before : after;
}

function canonical(bookmark: string): string {
  return bookmark.slice(0, 2).toUpperCase() + bookmark.slice(2).toLowerCase();
}
