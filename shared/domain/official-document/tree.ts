import type { RuleSet, TextStyle } from "../form-rules";

/** One of the components every rule set describes. */
export type ComponentName = keyof RuleSet["components"];

/** A stretch of text of one look, beyond what its component's style gives. */
export interface DocumentRun {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
}

/** The kinds of automatic numbering: headings, clauses ("1."), letters, bullets. `level` and `ordinal` count from 1. */
export type DocumentMark =
  | { readonly list: "heading"; readonly level: number; readonly text: string }
  | { readonly list: "clause" | "letter"; readonly ordinal: number; readonly text: string }
  | { readonly list: "bullet"; readonly text: string };

/** A drawn line, centred under a paragraph. */
export interface DocumentLine {
  readonly lengthMm: number;
  readonly weightPt: number;
}

/** A frame drawn round a paragraph, centred in its column; the text stands in the middle of its height. */
export interface DocumentBox {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly weightPt: number;
}

/**
 * A paragraph: what it is, its text, its mark (not part of the text), the line drawn under it or the frame round it. `anchor` names the
 * block of the programme it prints, so that remarks on paper find their way home: `<block id>` in the text,
 * `annex/<block id>` in the annex; null for what the form adds.
 */
export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly style: ComponentName;
  readonly runs: readonly DocumentRun[];
  readonly mark: DocumentMark | null;
  readonly lineBelow: DocumentLine | null;
  readonly box: DocumentBox | null;
  /** How much further than its style it is drawn in from both sides. */
  readonly drawnInMm: number;
  readonly keepsWithNext: boolean;
  readonly anchor: string | null;
}

/** A frame round a column: at least so high, the text kept off it on all sides. */
export interface DocumentFrame {
  readonly heightMm: number;
  readonly weightPt: number;
  readonly paddingMm: number;
  readonly colour: TextStyle["colour"];
}

/** Two columns side by side on one page, no borders but a frame round the left: header block, or recipients and signature. */
export interface DocumentColumns {
  readonly kind: "columns";
  readonly leftMm: number;
  readonly rightMm: number;
  readonly left: readonly DocumentParagraph[];
  readonly right: readonly DocumentParagraph[];
  readonly leftFrame?: DocumentFrame | null;
}

/**
 * A row of a ruled table: one cell over all columns for a group, else one for each column. It stays on one page unless it
 * can split; then it goes on over the page, never with a single line.
 */
export interface DocumentRow {
  readonly isGroup: boolean;
  readonly cells: readonly DocumentParagraph[];
  readonly canSplit?: boolean;
}

/** A ruled table; its head repeats on every page. Texts stand at half the height of their row, or begin at its top. */
export interface DocumentTable {
  readonly kind: "table";
  readonly widthsMm: readonly number[];
  readonly head: readonly DocumentParagraph[];
  readonly rows: readonly DocumentRow[];
  readonly startsAtTop?: boolean;
}

/**
 * One line at a fixed height of a page, in its margin, taking no room in the text: the page is that of the block that
 * follows, or of the one before when none does. It is as wide as the text and aligned by its style; `fromEdgeMm` lies
 * between the edge of the paper and the line's nearer side.
 */
export interface DocumentPlaced {
  readonly kind: "placed";
  readonly edge: "top" | "bottom";
  readonly fromEdgeMm: number;
  readonly paragraph: DocumentParagraph;
}

/** What stands one below the other on the pages of a section, and what is placed in their margins. */
export type DocumentBlock = DocumentParagraph | DocumentColumns | DocumentTable | DocumentPlaced;

/** Paper and margins in millimetres; `numberFromEdgeMm` is how far from the top edge the page number stands. */
export interface DocumentPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly numberFromEdgeMm: number;
}

/** Pages of one size with their own page numbers from 1, the first of which is not shown. */
export interface DocumentSection {
  readonly page: DocumentPage;
  readonly blocks: readonly DocumentBlock[];
}

/**
 * A level of headings: its look, and its mark in Word's notation, `%2` being the number at the second level. One that counts
 * through goes on through the whole document, whatever stands above, and shows its own number alone.
 */
export interface DocumentHeading {
  readonly style: ComponentName;
  readonly mark: string;
  readonly numerals: "roman" | "arabic";
  readonly countsThrough: boolean;
}

/**
 * An official document laid out but not yet written: what the DOCX and the PDF writer share. Text is free of
 * characters XML forbids; lengths are millimetres, type sizes and spacing points.
 */
export interface OfficialDocument {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly font: string;
  readonly styles: Readonly<Record<ComponentName, TextStyle>>;
  /** The levels of headings, the highest first: with "Phần" only in a document that has one. */
  readonly headings: readonly DocumentHeading[];
  readonly letterMark: string;
  /** Printed on both sides: on every second page of a section left and right margins change places. */
  readonly isTwoSided: boolean;
  readonly sections: readonly DocumentSection[];
}
