import type { PaperSize, PdfFile } from "./pdf-reader";

/** A page as it goes to the printer: its picture at an address of this window, and its paper. */
export interface Sheet extends PaperSize {
  readonly picture: string;
}

const dotsPerPt = 300 / 72;

/** Draws all pages fine enough for paper, telling how many are done. Rejects when the signal is aborted. */
export async function drawSheets(
  file: PdfFile,
  sizes: readonly PaperSize[],
  onDone: (count: number) => void,
  signal: AbortSignal,
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  try {
    for (const [index, size] of sizes.entries()) {
      const picture = await pictureOf(await file.draw(index, dotsPerPt, signal));
      sheets.push({ ...size, picture });
      signal.throwIfAborted();
      onDone(sheets.length);
    }
  } catch (error) {
    dropSheets(sheets);
    throw error;
  }
  return sheets;
}

/** Gives the memory of the pictures back. */
export function dropSheets(sheets: readonly Sheet[]): void {
  for (const { picture } of sheets) URL.revokeObjectURL(picture);
}

/** The name in style rules of a sheet's paper: that of the first sheet is the plain page, so that none is left blank. */
export function paperName({ widthPt, heightPt }: PaperSize, first: PaperSize | undefined): string {
  const isPlain = widthPt === first?.widthPt && heightPt === first.heightPt;
  return isPlain ? "auto" : `preview-${Math.round(widthPt)}-${Math.round(heightPt)}`;
}

/** The style rules that give each sheet a page of its own size, without margins: the sheets bring their own. */
export function paperRules(sheets: readonly Sheet[]): CSSStyleSheet {
  const sizes = new Map(sheets.map((sheet) => [paperName(sheet, sheets[0]), sheet]));
  const rules = [...sizes].map(([name, { widthPt, heightPt }]) => {
    const selector = name === "auto" ? "" : name;
    return `@page ${selector} { size: ${widthPt}pt ${heightPt}pt; margin: 0; }`;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join("\n"));
  return sheet;
}

async function pictureOf(canvas: HTMLCanvasElement): Promise<string> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  canvas.width = 0; // its memory is free before the next page is drawn
  if (!blob) throw new Error("a page could not be drawn for printing");
  return URL.createObjectURL(blob);
}
