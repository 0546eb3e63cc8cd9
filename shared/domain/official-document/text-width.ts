/** Widths of bold Times letters in thousandths of the type size, by letter without its marks. */
const widths: Readonly<Record<string, number>> = {
  ...{
    A: 722,
    B: 667,
    C: 722,
    D: 722,
    E: 667,
    F: 611,
    G: 778,
    H: 778,
    I: 389,
    J: 500,
    K: 778,
    L: 667,
    M: 944,
  },
  ...{
    N: 722,
    O: 778,
    P: 611,
    Q: 778,
    R: 722,
    S: 556,
    T: 667,
    U: 722,
    V: 722,
    W: 1000,
    X: 722,
    Y: 722,
    Z: 667,
  },
  ...{
    a: 500,
    b: 556,
    c: 444,
    d: 556,
    e: 444,
    f: 333,
    g: 500,
    h: 556,
    i: 278,
    j: 333,
    k: 556,
    l: 278,
    m: 833,
  },
  ...{
    n: 556,
    o: 500,
    p: 556,
    q: 556,
    r: 444,
    s: 389,
    t: 333,
    u: 556,
    v: 500,
    w: 722,
    x: 500,
    y: 500,
    z: 444,
  },
  ...{ " ": 250, "\u00a0": 250, "-": 333, ",": 250, ".": 250, "(": 333, ")": 333, "/": 278, đ: 556, Đ: 722 },
};
const otherWidth = 500;
const marks = /\p{M}/gu;
const mmOfPoint = 25.4 / 72;

/** About how wide a line of bold Times is, in millimetres: good enough for a drawn line that goes with it. */
export function textWidthMm(text: string, sizePt: number): number {
  const letters = [...text.normalize("NFD").replace(marks, "")];
  const thousandths = letters.reduce((sum, letter) => sum + (widths[letter] ?? otherWidth), 0);
  return (thousandths / 1000) * sizePt * mmOfPoint;
}

/** The width of the last line of a text set in a column, broken between words as a printer would. */
export function lastLineWidthMm(text: string, sizePt: number, columnMm: number): number {
  return Math.min(lineWidthsMm(text, sizePt, columnMm).at(-1) ?? 0, columnMm);
}

const step = 0.5;

/**
 * The narrowest column (mm, within half of one) in which a text of several lines takes no more of them than in the one
 * given; that one for a single line.
 */
export function balancedWidthMm(text: string, sizePt: number, columnMm: number): number {
  const lines = lineWidthsMm(text, sizePt, columnMm).length;
  let width = columnMm;
  if (lines < 2) return width;
  while (width > step && isHeldBy(lineWidthsMm(text, sizePt, width - step), width - step, lines))
    width -= step;
  return width;
}

function isHeldBy(widths: readonly number[], columnMm: number, lines: number): boolean {
  return widths.length <= lines && widths.every((width) => width <= columnMm);
}

function lineWidthsMm(text: string, sizePt: number, columnMm: number): readonly number[] {
  const space = textWidthMm(" ", sizePt);
  const lines: number[] = [];
  for (const word of text.split(" ")) {
    const width = textWidthMm(word, sizePt);
    const line = lines.at(-1);
    if (line === undefined || line + space + width > columnMm) lines.push(width);
    else lines[lines.length - 1] = line + space + width;
  }
  return lines;
}
