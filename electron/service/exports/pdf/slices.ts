import type { TextStyle } from "../../../../shared/domain/official-document";
import type { Piece } from "./line-breaking";

/** Headings from the highest of the document down. */
export type HeadingTag = "H1" | "H2" | "H3" | "H4" | "H5";

/** A text the reader's program should know as one: a paragraph, a heading, a cell of a table. */
export interface TaggedText {
  readonly tag: "P" | HeadingTag | "TH" | "TD";
  /** What the bookmark says; null for none. */
  readonly bookmark: string | null;
}

/** Tagged texts in reading order; a table keeps its rows together. */
export type TaggedPart = TaggedText | { readonly rows: readonly (readonly TaggedText[])[] };

/** A line of text to be set, and where: lengths in points from the left of the text and the top of its slice. */
export interface SetLine {
  readonly kind: "text";
  readonly xPt: number;
  readonly baselinePt: number;
  readonly pieces: readonly Piece[];
  /** What each space gets on top of its width. */
  readonly stretchPt: number;
  readonly owner: TaggedText;
}

/** A filled bar: a drawn line, a side of a frame, a rule of a table. */
export interface Bar {
  readonly kind: "bar";
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly colour: TextStyle["colour"];
}

/** Something to be put on paper. */
export type Ink = SetLine | Bar;

/**
 * What no page break goes through: a line, or a row. `beforePt` is the room above, which falls away at the top of a
 * page; `repeated` is set above the slice when it begins a page (the head of its table); `inMargin` stands at heights from
 * the top of the paper of the slice's page; `closing` is drawn only when the slice ends its page (a row that goes on).
 */
export interface Slice {
  readonly heightPt: number;
  readonly beforePt: number;
  readonly canBeginPage: boolean;
  readonly repeated: Slice | null;
  readonly inks: readonly Ink[];
  readonly inMargin: readonly Ink[];
  readonly closing?: readonly Ink[];
}

/** A slice on its page: `topPt` from the top of the text; a repeated one is no text of its own. */
export interface PlacedSlice {
  readonly slice: Slice;
  readonly topPt: number;
  readonly isRepeated: boolean;
}

/** One page of slices. */
export type PlacedPage = readonly PlacedSlice[];
