import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writePdf } from "../../../../electron/service/exports";
import { findProgram } from "../../../setup/runtimes.mjs";
import { canReadPages } from "../../../support/docx-runtimes";
import { finalDetails, layoutSample } from "../../../support/docx-samples";
import { differingDots, drawPages, fromPng, type PagePicture, toPng } from "../../../support/page-pictures";
import { variedProgramme } from "../../../support/varied-programmes";

const kept = join(import.meta.dirname, "..", "..", "..", "fixtures", "printed-pages");
const dotsPerInch = 60;
/** Dots that two versions of poppler draw otherwise; a line of text that moves by a point changes many times as many. */
const tolerated = 250;

const canDraw = canReadPages && findProgram("pdftoppm") !== null;

describe.skipIf(!canDraw)("the fourteen-page programme with its annex", () => {
  let pages: readonly PagePicture[];

  beforeAll(async () => {
    const { bytes } = await writePdf(layoutSample(variedProgramme(11, 14, 12), finalDetails));
    pages = drawPages(bytes, dotsPerInch);
    if (process.env.UPDATE_PICTURES === "1") keep(pages);
  });

  it("looks as on the pictures kept (UPDATE_PICTURES=1 makes them anew)", () => {
    const pictures = readdirSync(kept).sort();
    expect(pages).toHaveLength(pictures.length);
    const differing = pictures.map((name, at) => {
      const page = pages[at];
      return page ? differingDots(page, fromPng(readFileSync(join(kept, name)))) : Number.POSITIVE_INFINITY;
    });
    expect(differing.filter((count) => count > tolerated)).toEqual([]);
  });

  it("would be seen to differ if its lines stood one dot lower", () => {
    const [first] = pages;
    if (!first) throw new Error("no page");
    const lower = new Uint8Array(first.dots.length).fill(255);
    lower.set(first.dots.subarray(0, -first.width), first.width);
    expect(differingDots(first, { ...first, dots: lower })).toBeGreaterThan(tolerated * 4);
  });
});

function keep(pages: readonly PagePicture[]): void {
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  for (const [at, page] of pages.entries()) {
    writeFileSync(join(kept, `page-${String(at + 1).padStart(2, "0")}.png`), toPng(page));
  }
}
