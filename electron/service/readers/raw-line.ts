/** A line as the file gave it, before scars are mended. */
export type RawLine = {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  isCentred: boolean;
  /** Mark of an automatic list that is not part of the text ("a)"), or "". */
  listMark: string;
  /** False for a line that only a soft break parts from the one before. */
  startsParagraph: boolean;
  /** A row of a table, its cells parted by tabs: never joined with its neighbours. */
  isRow: boolean;
};

/** A stretch of characters in one style. */
export type Span = { text: string; isBold: boolean; isItalic: boolean };

function shareOf(spans: readonly Span[], counts: (span: Span) => boolean): number {
  const letters = (span: Span) => span.text.match(/\p{L}/gu)?.length ?? 0;
  const all = spans.reduce((sum, span) => sum + letters(span), 0);
  return all === 0 ? 0 : spans.filter(counts).reduce((sum, span) => sum + letters(span), 0) / all;
}

/**
 * A line from styled stretches. It is bold (italic) when more than half of its letters are: bold that starts or stops
 * inside a word or a phrase says nothing of its own.
 */
export function lineOf(spans: readonly Span[], rest: Partial<RawLine> = {}): RawLine {
  return {
    text: spans.map(({ text }) => text).join(""),
    isBold: shareOf(spans, ({ isBold }) => isBold) > 0.5,
    isItalic: shareOf(spans, ({ isItalic }) => isItalic) > 0.5,
    isCentred: false,
    listMark: "",
    startsParagraph: true,
    isRow: false,
    ...rest,
  };
}
