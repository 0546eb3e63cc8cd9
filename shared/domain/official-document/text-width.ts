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
  return Math.min(lineWidthsMm(measured(text, sizePt), columnMm).at(-1) ?? 0, columnMm);
}

const step = 0.5;
const reaches = [1, 1.05, 1.1]; // what a line holds beside what is counted here: its leeway, and letters narrower than bold

/**
 * The narrowest column (mm, within half of one) in which a text of several lines takes no more of them than in the one
 * given, and where it can be, none of them ends within a symbol ("12-" and "NQ/TU"); that one for a single line.
 */
export function balancedWidthMm(text: string, sizePt: number, columnMm: number): number {
  const words = measured(text, sizePt);
  const lines = lineWidthsMm(words, columnMm).length;
  if (lines < 2) return columnMm;
  const isWhole = (width: number) => !reaches.some((reach) => partsSymbol(words, width * reach));
  let [width, whole] = [columnMm, columnMm];
  while (width > step && isHeldBy(lineWidthsMm(words, width - step), width - step, lines)) {
    width -= step;
    if (isWhole(width)) whole = width;
  }
  return whole < columnMm || isWhole(columnMm) ? whole : width;
}

function isHeldBy(widths: readonly number[], columnMm: number, lines: number): boolean {
  return widths.length <= lines && widths.every((width) => width <= columnMm);
}

/** A word's width with the space before it, and that of its beginning up to a hyphen where a line may end. */
interface MeasuredWord {
  readonly widthMm: number;
  readonly spaceMm: number;
  readonly beginningMm: number | null;
}

const beginning = /^.*?[\p{L}\p{N}]-(?=[\p{L}\p{N}])/u;

function measured(text: string, sizePt: number): readonly MeasuredWord[] {
  const spaceMm = textWidthMm(" ", sizePt);
  return text.split(" ").map((word) => {
    const [begun] = beginning.exec(word) ?? [];
    const beginningMm = begun === undefined ? null : textWidthMm(begun, sizePt);
    return { widthMm: textWidthMm(word, sizePt), spaceMm, beginningMm };
  });
}

function lineWidthsMm(words: readonly MeasuredWord[], columnMm: number): readonly number[] {
  const lines: number[] = [];
  for (const { widthMm, spaceMm } of words) {
    const line = lines.at(-1);
    if (line === undefined || line + spaceMm + widthMm > columnMm) lines.push(widthMm);
    else lines[lines.length - 1] = line + spaceMm + widthMm;
  }
  return lines;
}

/** True when printers, who end lines at hyphens too, would end one within a word. */
function partsSymbol(words: readonly MeasuredWord[], columnMm: number): boolean {
  let line: number | null = null;
  for (const { widthMm, spaceMm, beginningMm } of words) {
    const before: number = line === null ? 0 : line + spaceMm;
    const isHeld: boolean = line === null || before + widthMm <= columnMm;
    if (!isHeld && beginningMm !== null && before + beginningMm <= columnMm) return true;
    line = isHeld ? before + widthMm : widthMm;
  }
  return false;
}
